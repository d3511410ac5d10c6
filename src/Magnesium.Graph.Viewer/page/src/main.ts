import { App } from "./app.ts";
import { Graph, type PageData } from "./graph.ts";

const data = JSON.parse(document.getElementById("data")!.textContent!) as PageData;
new App(new Graph(data), data.open);
