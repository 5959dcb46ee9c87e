import { render } from "solid-js/web";
import { readAddress } from "./notebook/address.ts";
import { parts } from "./parts.ts";
import "./view/view.css";
import { App } from "./ui/app.tsx";
import { startInstalled } from "./ui/installed/installed.ts";
import { allowOwnWorkers } from "./ui/trusted.ts";

allowOwnWorkers();
const root = document.getElementById("root");
const address = readAddress(location.hash);
if ("view" in address && address.view === "embed")
  location.replace(new URL(`embed.html${location.hash}`, location.href)); // the page that others may frame
else if (root) render(() => <App parts={parts} />, root);
document.documentElement.dataset["started"] = ""; // src/ui/installed/check-start.ts looks for it
startInstalled();
