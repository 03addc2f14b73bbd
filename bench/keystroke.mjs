/**
 * Types into the focused `field` and measures each key, in milliseconds: from the keydown event's own time stamp to the
 * first task after the frame in which the text of an element that `preview` selects is the field's value.
 */
export async function measureKeys(page, { field, preview, keys, pause = 300 }) {
  await field.focus();
  await page.keyboard.press("End");
  await page.evaluate(watchKeys, preview);
  await typeKeys(page, { keys, pause });
  return page.evaluate(() => {
    window.stopWatchingKeys();
    return window.keySamples;
  });
}

/** Types letters at a pace that no frame rate divides. */
export async function typeKeys(page, { keys, pause = 300 }) {
  for (let index = 0; index < keys; index++) {
    await page.keyboard.type("abcdefghij"[index % 10]);
    await page.waitForTimeout(pause + ((index * 7) % 17));
  }
}

/** Main-thread milliseconds for each of `keys` keys, without anything of ours watching in the page. */
export async function mainThreadPerKey(page, { field, keys, pause = 300 }) {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const taskSeconds = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "TaskDuration").value;
  };
  await field.focus();
  await page.keyboard.press("End");
  const before = await taskSeconds();
  await typeKeys(page, { keys, pause });
  const spent = (await taskSeconds()) - before;
  await session.detach();
  return (spent * 1000) / keys;
}

/** Runs in the page. */
function watchKeys(preview) {
  const field = document.activeElement;
  let shown = field.value;
  window.keySamples = [];
  const afterTask = (run) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = run;
    channel.port2.postMessage(0);
  };
  const isDrawn = () =>
    [...document.querySelectorAll(preview)].some((element) => element.textContent.trim() === field.value.trim());
  const onKeyDown = (event) => {
    const pressed = event.timeStamp;
    const look = () => {
      if (field.value !== shown && isDrawn()) {
        shown = field.value;
        requestAnimationFrame(() => afterTask(() => window.keySamples.push(performance.now() - pressed)));
      } else if (performance.now() - pressed < 2000) afterTask(look);
    };
    look();
  };
  window.addEventListener("keydown", onKeyDown, true);
  window.stopWatchingKeys = () => window.removeEventListener("keydown", onKeyDown, true);
}
