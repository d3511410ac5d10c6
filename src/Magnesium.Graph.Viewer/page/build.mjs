// Bundles the page's script and style: node build.mjs FOLDER. MSBuild embeds both files in the library.
import { build } from "esbuild";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [folder = "dist"] = process.argv.slice(2);
const script = join(folder, "page.js");

const { metafile } = await build({
  entryPoints: { page: "src/main.ts", "page-style": "src/style.css" },
  outdir: folder,
  bundle: true,
  minify: true,
  format: "iife",
  target: "es2022",
  charset: "utf8",
  legalComments: "inline",
  logLevel: "warning",
  metafile: true,
});

// The licences of what is bundled ask to go with it.
const packages = new Set(Object.keys(metafile.inputs).flatMap(input => input.match(/^node_modules\/((?:@[^/]+\/)?[^/]+)/)?.[1] ?? []));
const licences = [...packages].sort().map(name => {
  const home = join("node_modules", name);
  const file = readdirSync(home).find(one => /^licen[cs]e/i.test(one));
  if (file === undefined) throw new Error(`${name} comes without its licence; add it by hand`);
  return `${name}\n\n${readFileSync(join(home, file), "utf8").trim()}`;
});
writeFileSync(script, `/*!\n${licences.join("\n\n").replaceAll("*/", "* /")}\n*/\n${readFileSync(script, "utf8")}`);
