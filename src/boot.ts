import { version } from "../package.json";
import { checkStart } from "./ui/installed/check-start.ts";

checkStart(version);
