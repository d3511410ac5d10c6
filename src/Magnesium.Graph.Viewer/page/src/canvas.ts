// The picture: Cytoscape draws it, the layout and the looks are ours.

import cytoscape from "cytoscape";
import type { Direction, Graph, GraphEdge, GraphNode, Language } from "./graph.ts";
import { arrange, type Box, type Layout, type Point, type Size } from "./layout.ts";
import { arrows, dashes, edgeColour, edgeGlyph, font, fontSize, outline, palettes, reach, typeLooks, type Theme, type TypeLook } from "./looks.ts";
import { sizeOf, wrap } from "./text.ts";
import type { View } from "./view.ts";

/** What was clicked. */
export interface Picked {
  readonly node?: GraphNode;
  readonly edge?: GraphEdge;
}

export interface Shown {
  readonly view: View;
  readonly language: Language;
  /** What is predicted of each node; undefined when nothing is asked. */
  readonly predictions?: ReadonlyMap<GraphNode, Direction | "doing"> | undefined;
}

/** Below this zoom the text of a part of the graph cannot be read, so it is not all fitted in. */
const readableZoom = 0.62;
const marks: Readonly<Record<Direction, string>> = { up: "▲", down: "▼", "?": "?" };

export class Canvas {
  readonly cy: cytoscape.Core;
  private readonly looks;
  private theme: Theme = "light";
  private shown: Shown | undefined;
  private downwards = false;
  private drawn = "";
  private centre: GraphNode | undefined;

  constructor(private readonly container: HTMLElement, private readonly graph: Graph, onPick: (picked: Picked) => void, onOpen: (node: GraphNode) => void) {
    this.looks = typeLooks(graph.types);
    this.cy = cytoscape({ container, minZoom: 0.02, maxZoom: 3, boxSelectionEnabled: false, autounselectify: true });
    this.cy.on("tap", event => {
      if (event.target === this.cy) onPick({});
    });
    // Not at the first tap of two: the card it opens would be in the way of the second.
    this.cy.on("onetap", "node.thing", event => onPick({ node: this.graph.nodes[event.target.data("index") as number]! }));
    this.cy.on("tap", "edge.link", event => onPick({ edge: this.graph.edges[event.target.data("index") as number]! }));
    this.cy.on("tap", "node.sign, node.gate", event => onPick({ edge: this.graph.edges[event.target.data("index") as number]! }));
    this.cy.on("dbltap", "node.thing", event => onOpen(this.graph.nodes[event.target.data("index") as number]!));
    this.cy.on("position", "node.thing", event => this.placeMarks(event.target.connectedEdges(".link")));
    this.cy.on("mouseover", "node, edge.link", () => (container.style.cursor = "pointer"));
    this.cy.on("mouseout", "node, edge.link", () => (container.style.cursor = ""));
    new ResizeObserver(() => this.cy.resize()).observe(container);
  }

  /** Draws the view; keeps places and zoom while the same things are shown in the same language. */
  show(shown: Shown, theme: Theme, centre: GraphNode | undefined): void {
    const content = [shown.language, ...shown.view.nodes.map(node => node.index), "|", ...shown.view.edges.map(edge => edge.index)].join(" ");
    const isSame = content === this.drawn;
    this.shown = shown;
    this.drawn = content;
    this.theme = theme;
    this.centre = centre;
    this.cy.style(this.style() as never);
    if (!isSame) this.draw(shown);
    this.predict(shown.predictions);
    if (!isSame) {
      this.placeMarks(this.cy.edges(".link"));
      this.fit();
    }
  }

  fit(): void {
    this.cy.resize();
    this.cy.fit(undefined, 24);
    if (this.cy.zoom() > 1.2) this.cy.zoom({ level: 1.2, renderedPosition: { x: this.cy.width() / 2, y: this.cy.height() / 2 } });
    const isPart = this.shown !== undefined && this.shown.view.nodes.length < this.graph.nodes.length;
    if (this.cy.zoom() >= readableZoom) {
      this.cy.center();
    } else if (isPart && this.centre) {
      this.cy.zoom(readableZoom);
      this.cy.center();
      // Start where the arrows come from.
      const box = this.cy.elements().renderedBoundingBox();
      const at = this.element(this.centre).renderedPosition();
      const [across, down] = [box.w > this.cy.width(), box.h > this.cy.height() * 1.1];
      if (this.downwards) this.cy.panBy({ x: across ? this.cy.width() / 2 - at.x : 0, y: down ? 24 - box.y1 : 0 });
      else this.cy.panBy({ x: across ? 24 - box.x1 : 0, y: down ? this.cy.height() / 2 - at.y : 0 });
    }
  }

  /** Everything at once, however small. */
  fitAll(): void {
    this.cy.resize();
    this.cy.fit(undefined, 24);
  }

  zoomBy(factor: number): void {
    this.cy.zoom({ level: this.cy.zoom() * factor, renderedPosition: { x: this.cy.width() / 2, y: this.cy.height() / 2 } });
  }

  /** Marks one thing as picked and brings it into sight, beside what covers the right of the picture. */
  pick(picked: Picked, covered: number): void {
    this.cy.elements(".picked").removeClass("picked");
    const element = picked.node ? this.element(picked.node) : picked.edge ? this.link(picked.edge) : undefined;
    if (!element || element.empty()) return;
    element.addClass("picked");
    const box = element.renderedBoundingBox();
    const [right, bottom] = [this.cy.width() - covered, this.cy.height()];
    const into = (low: number, high: number, end: number) => (high - low > end ? 0 : low < 0 ? 12 - low : high > end ? end - 12 - high : 0);
    this.cy.panBy({ x: into(box.x1, box.x2, right), y: into(box.y1, box.y2, bottom) });
  }

  /** Lights these edges and their ends, and fades the rest; undefined lights everything alike. */
  light(edges: readonly GraphEdge[] | undefined): void {
    this.cy.batch(() => {
      this.cy.elements().removeClass("faded lit");
      if (!edges) return;
      let lit = this.cy.collection();
      for (const edge of edges) lit = lit.union(this.link(edge));
      lit = lit.union(lit.connectedNodes());
      for (const edge of edges) lit = lit.union(this.cy.getElementById(`s${edge.index}`));
      lit.addClass("lit");
      this.cy.elements().difference(lit).addClass("faded");
    });
  }

  element(node: GraphNode): cytoscape.CollectionReturnValue {
    return this.cy.getElementById(`n${node.index}`);
  }

  link(edge: GraphEdge): cytoscape.CollectionReturnValue {
    return this.cy.getElementById(`e${edge.index}`);
  }

  private room(): Size {
    return { width: this.container.clientWidth, height: this.container.clientHeight };
  }

  private draw({ view, language }: Shown): void {
    const room = this.room();
    // Where many stand in one layer, height is scarcer than width.
    const across = room.width > 600 && view.nodes.length > 20 ? 170 : 112;
    const lines = new Map(view.nodes.map(node => [node, wrap(this.graph.label(node, language), across, 4)]));
    const arranged = arrange(view.nodes, view.edges, (node, downwards) => this.box(node, lines.get(node)!, view, downwards), room);
    this.downwards = arranged.downwards;
    this.cy.batch(() => {
      this.cy.elements().remove();
      this.cy.add(view.nodes.map(node => this.nodeElement(node, lines.get(node)!, arranged.boxes.get(node)!, arranged)));
      this.cy.add(view.edges.map(edge => this.edgeElement(edge, arranged)));
      this.cy.add(view.edges.map(edge => signElement(edge)));
      this.cy.add(view.edges.flatMap(edge => this.gateElements(edge, new Set(view.nodes))));
    });
  }

  /** Room for the text, for the mark of a prediction, and for the arrows that meet at a side. */
  private box(node: GraphNode, lines: readonly string[], view: View, downwards: boolean): Box {
    const size = sizeOf(lines);
    const arrows = Math.max(view.edges.filter(edge => edge.to === node).length, view.edges.filter(edge => edge.from === node).length);
    const room = Math.min(110, 11 * (arrows - 1) + 14);
    const width = Math.max(size.width + 10, downwards ? room : 0);
    const height = Math.max(size.height, downwards ? 0 : room);
    const { shape } = this.lookOf(node);
    return { width, height, reach: fromMiddle => reach(shape, width, height, fromMiddle) };
  }

  private lookOf(node: GraphNode): TypeLook {
    return this.looks.get(node.type) ?? { shape: "rounded", family: 5 };
  }

  private nodeElement(node: GraphNode, lines: readonly string[], { width, height }: Box, arranged: Layout): cytoscape.ElementDefinition {
    const look = this.lookOf(node);
    const form = outline(look.shape, width, height);
    return {
      group: "nodes",
      classes: "thing",
      data: {
        id: `n${node.index}`, index: node.index, text: lines.join("\n"), label: lines.join("\n"), width, height, family: look.family, form: look.shape,
        shape: "points" in form ? "polygon" : form.radius === 0 ? "rectangle" : "round-rectangle",
        radius: "points" in form ? 0 : form.radius,
        border: look.shape === "plate" ? "double" : "solid",
        borderWidth: look.shape === "plate" ? 4 : 1.6,
        points: "points" in form ? form.points.map(([x, y]) => `${(2 * x) / width} ${(2 * y) / height}`).join(" ") : "-1 -1 1 -1 1 1 -1 1",
      },
      position: { ...arranged.nodes.get(node)! },
    };
  }

  private edgeElement(edge: GraphEdge, arranged: Layout): cytoscape.ElementDefinition {
    const route = arranged.routes.get(edge);
    const place = (node: GraphNode, port: Point): Point => ({ x: arranged.nodes.get(node)!.x + port.x, y: arranged.nodes.get(node)!.y + port.y });
    const bends = route ? bendsFrom(place(edge.from, route.leaves), place(edge.to, route.enters), route.bends) : [];
    return {
      group: "edges",
      classes: ["link", route ? "routed" : "", edge.contested ? "contested" : "", dashes[edge.stance] ? "broken" : ""].join(" "),
      data: {
        id: `e${edge.index}`, index: edge.index, source: `n${edge.from.index}`, target: `n${edge.to.index}`,
        sign: edge.sign, stance: edge.stance, arrow: arrows[edge.sign],
        dashes: dashes[edge.stance] ?? [1, 0],
        weights: bends.map(bend => bend.weight), distances: bends.map(bend => bend.distance),
        leaves: route ? `${route.leaves.x}px ${route.leaves.y}px` : "", enters: route ? `${route.enters.x}px ${route.enters.y}px` : "",
      },
    };
  }

  /** A gate is a small switch on the edge and a dotted line to it from the node whose state switches it. */
  private gateElements(edge: GraphEdge, present: ReadonlySet<GraphNode>): cytoscape.ElementDefinition[] {
    return edge.gates.flatMap((gate, i) => {
      const node = this.graph.node(gate.node);
      if (!node || !present.has(node)) return [];
      const id = `g${edge.index}-${i}`;
      return [
        { group: "nodes", classes: "gate", data: { id, index: edge.index, effect: gate.effect }, position: { x: 0, y: 0 }, grabbable: false },
        { group: "edges", classes: "gateline", data: { id: `${id}-line`, source: `n${node.index}`, target: id } },
      ] as cytoscape.ElementDefinition[];
    });
  }

  /** Puts the signs and gates of edges where the edges run. */
  private placeMarks(edges: cytoscape.EdgeCollection): void {
    this.cy.batch(() => edges.forEach(edge => {
      const middle = edge.midpoint() as Point | undefined;
      const end = edge.targetEndpoint() as Point | undefined;
      if (!middle || !end || Number.isNaN(middle.x)) return;
      const index = edge.data("index") as number;
      this.cy.getElementById(`s${index}`).position({ ...middle });
      // Between the sign and the arrow head.
      this.cy.nodes(`.gate[index = ${index}]`).forEach(gate => void gate.position({ x: middle.x * 0.45 + end.x * 0.55, y: middle.y * 0.45 + end.y * 0.55 }));
    }));
  }

  private predict(predictions: ReadonlyMap<GraphNode, Direction | "doing"> | undefined): void {
    this.cy.batch(() => {
      this.cy.nodes(".thing").forEach(element => {
        const said = predictions?.get(this.graph.nodes[element.data("index") as number]!);
        const text = element.data("text") as string;
        element.data("label", said === undefined || said === "doing" ? text : `${marks[said]} ${text}`);
        element.data("said", predictions ? (said ?? "none") : "");
      });
    });
  }

  private style(): unknown[] {
    const palette = palettes[this.theme];
    const family = (element: cytoscape.NodeSingular) => palette.families[element.data("family") as number]!;
    const colour = (element: cytoscape.Singular) => edgeColour(element.data("sign"), element.data("stance"), this.theme);
    const said = (direction: string, line: string, fill: string, width: number) =>
      ({ selector: `node.thing[said = "${direction}"]`, style: { "border-color": line, "background-color": fill, "border-width": width } });
    const tint = this.theme === "light" ? { up: "#cfe4f7", down: "#fbd9c6", unknown: "#efe2f7" } : { up: "#14406b", down: "#6b2f10", unknown: "#43285a" };
    return [
      {
        selector: "node.thing",
        style: {
          label: "data(label)", "text-wrap": "wrap", "text-max-width": "400px", "text-valign": "center", "text-halign": "center", "line-height": 1.22,
          "font-family": font, "font-size": fontSize, color: palette.ink, width: "data(width)", height: "data(height)",
          shape: "data(shape)", "corner-radius": "data(radius)", "shape-polygon-points": "data(points)",
          "border-width": "data(borderWidth)", "border-style": "data(border)",
          "border-color": (element: cytoscape.NodeSingular) => family(element)[0],
          "background-color": (element: cytoscape.NodeSingular) => family(element)[1],
        },
      },
      {
        selector: "edge.link",
        style: {
          width: 1.7, "line-color": colour, "curve-style": "bezier", "target-arrow-color": colour, "target-arrow-shape": "data(arrow)",
          "target-arrow-fill": "filled", "arrow-scale": 1.15, "target-distance-from-node": 1,
        },
      },
      {
        selector: "node.sign",
        style: {
          label: "data(glyph)", "font-family": font, "font-size": 13, "font-weight": "bold", "text-valign": "center", "text-halign": "center",
          color: colour, "border-color": colour, "border-width": 1, "background-color": palette.paper, shape: "round-rectangle", "corner-radius": 4,
          width: "data(width)", height: 16,
        },
      },
      { selector: 'edge.link[arrow = "diamond"]', style: { "target-arrow-fill": "hollow" } },
      {
        selector: "edge.routed",
        style: {
          "curve-style": "unbundled-bezier", "control-point-weights": "data(weights)", "control-point-distances": "data(distances)",
          "edge-distances": "endpoints", "source-endpoint": "data(leaves)", "target-endpoint": "data(enters)",
        },
      },
      { selector: "edge:loop", style: { "control-point-step-size": (element: cytoscape.EdgeSingular) => 30 + element.source().height() } },
      { selector: "edge.broken", style: { "line-style": "dashed", "line-dash-pattern": "data(dashes)" } },
      { selector: "edge.contested", style: { "underlay-color": palette.warningGlow, "underlay-opacity": 0.55, "underlay-padding": "4px" } },
      {
        selector: "node.gate",
        style: { width: 11, height: 11, shape: "ellipse", "background-color": palette.paper, "border-color": palette.ink, "border-width": 2, label: "", "z-index": 20 },
      },
      { selector: 'node.gate[effect = "enables"]', style: { "background-color": palette.ink } },
      {
        selector: "edge.gateline",
        style: { width: 1.6, "line-style": "dotted", "line-color": palette.faint, "curve-style": "straight", "target-arrow-shape": "none" },
      },
      said("up", palette.sign["+"], tint.up, 2.4),
      said("down", palette.sign["-"], tint.down, 2.4),
      said("?", palette.sign["?"], tint.unknown, 2.4),
      said("doing", palette.ink, palette.warningGlow, 3.5),
      { selector: 'node.thing[said = "none"]', style: { opacity: 0.35 } },
      { selector: ".faded", style: { opacity: 0.13 } },
      { selector: "edge.lit", style: { width: 3.2, "z-index": 10 } },
      { selector: "node.picked", style: { "outline-color": palette.accent, "outline-width": 3, "outline-offset": 3, "outline-opacity": 1 } },
      { selector: "edge.picked", style: { width: 4, "z-index": 10 } },
    ];
  }
}

/** The sign of an edge stands over all lines, so that none crosses it out. */
function signElement(edge: GraphEdge): cytoscape.ElementDefinition {
  const glyph = edgeGlyph(edge.sign, edge.stance, edge.contested);
  return {
    group: "nodes", classes: "sign", grabbable: false,
    data: { id: `s${edge.index}`, index: edge.index, glyph, sign: edge.sign, stance: edge.stance, width: 6 + 8 * glyph.length },
    position: { x: 0, y: 0 },
  };
}

/** Bend points as Cytoscape has them: how far along the line from centre to centre, and how far beside it. */
function bendsFrom(from: Point, to: Point, points: readonly Point[]): { weight: number; distance: number }[] {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  if (length === 0) return [];
  return points.map(({ x, y }) => ({
    weight: ((x - from.x) * dx + (y - from.y) * dy) / (length * length),
    distance: ((y - from.y) * dx - (x - from.x) * dy) / length,
  }));
}
