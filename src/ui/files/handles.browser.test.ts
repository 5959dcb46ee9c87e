import { expect, test } from "vitest";
import { ownName } from "../open-address.ts";
import { makeHandles } from "./handles.ts";

test("the files of a deleted notebook are forgotten, those of others are not, and undo remembers them again", async () => {
  const folder = await navigator.storage.getDirectory();
  const handle = await folder.getFileHandle("register.csv", { create: true });
  const handles = makeHandles();
  const [deleted, other] = [ownName("a"), ownName("ab")];
  for (const owner of [deleted, other]) await handles.put(owner, "register", handle);

  const restore = await handles.removeAll(deleted);
  expect(await handles.get(deleted, "register")).toBeUndefined();
  expect(await handles.get(other, "register")).toMatchObject({ name: "register.csv" });

  await restore();
  expect(await handles.get(deleted, "register")).toMatchObject({ name: "register.csv" });
});
