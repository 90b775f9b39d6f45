// Bygger det nettleseren får, til gateway/src/main/resources/static/assets. Samme inndata gir samme byte.
import { build } from "esbuild";
import { createHash } from "node:crypto";
import { copyFileSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";

const UT = "../src/main/resources/static/assets";
const FONTER = "node_modules/@fontsource-variable/inter/files";
const LAGET_AV = {
  "saksgang.css": ["@digdir/designsystemet-css"],
  "saksgang.js": ["@digdir/designsystemet-web", "htmx.org"],
  "flytt.js": ["sortablejs"],
  "inter-latin-wght-normal.woff2": ["@fontsource-variable/inter"],
  "inter-latin-ext-wght-normal.woff2": ["@fontsource-variable/inter"],
  "saksgang.svg": [],
};

for (const fil of readdirSync(UT)) rmSync(`${UT}/${fil}`);
await build({
  entryPoints: { saksgang: "src/saksgang.js" },
  bundle: true,
  minify: true,
  format: "iife",
  target: "es2022",
  legalComments: "none",
  outdir: UT,
});
await build({
  entryPoints: { flytt: "src/flytt.js" },
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  legalComments: "none",
  outdir: UT,
});
await build({
  entryPoints: { saksgang: "src/saksgang.css" },
  bundle: true,
  minify: true,
  external: ["*.woff2"],
  outdir: UT,
});
for (const utvalg of ["latin", "latin-ext"]) {
  copyFileSync(`${FONTER}/inter-${utvalg}-wght-normal.woff2`, `${UT}/inter-${utvalg}-wght-normal.woff2`);
}
copyFileSync("src/saksgang.svg", `${UT}/saksgang.svg`);

const pakke = (navn) => {
  const p = JSON.parse(readFileSync(`node_modules/${navn}/package.json`, "utf8"));
  return `${p.name} ${p.version} ${p.license}`;
};
const linjer = readdirSync(UT).sort().map((fil) => {
  const sum = createHash("sha256").update(readFileSync(`${UT}/${fil}`)).digest("hex");
  return `${sum}  ${fil}  ${LAGET_AV[fil].map(pakke).join(", ") || "Saksgang"}`;
});
writeFileSync("../src/main/resources/ASSETS.lock", linjer.join("\n") + "\n");
