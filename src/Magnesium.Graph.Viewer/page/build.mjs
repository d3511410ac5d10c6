// Bundles the page's script and style: node build.mjs FOLDER. MSBuild embeds both files in the library.
import { build } from "esbuild";

const [folder = "dist"] = process.argv.slice(2);

await build({
  entryPoints: { page: "src/main.ts", "page-style": "src/style.css" },
  outdir: folder,
  bundle: true,
  minify: true,
  format: "iife",
  target: "es2022",
  charset: "utf8",
  legalComments: "inline",
  logLevel: "warning",
});
