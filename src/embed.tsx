import { render } from "solid-js/web";
import "./view/view.css";
import { parts } from "./parts.ts";
import { EmbedPage } from "./ui/embed/embed-page.tsx";
import { allowOwnWorkers } from "./ui/trusted.ts";

allowOwnWorkers();
const root = document.getElementById("root");
if (root) render(() => <EmbedPage parts={parts} />, root);
document.documentElement.dataset["started"] = ""; // src/ui/installed/boot.ts looks for it
