/** Milliseconds that the page has to show what an action made of it. */
const patience = 3_000;

/**
 * For an action that takes its own button off the page: once the focus is lost with it, what stands beside it in its list
 * takes the focus over, else the page. Call it while the button still has the focus.
 */
export function catchLostFocus(): void {
  const item = document.activeElement?.closest("li");
  const beside = [item?.nextElementSibling, item?.previousElementSibling];
  const look = () => {
    if (document.activeElement !== document.body) return;
    stop();
    const neighbour = [item, ...beside].find((other) => other?.isConnected);
    const target = neighbour?.querySelector<HTMLElement>("a, button");
    (target ?? document.getElementById("main"))?.focus({ preventScroll: true });
  };
  const observer = new MutationObserver(look);
  const timer = setTimeout(stop, patience);
  observer.observe(document.body, { childList: true, subtree: true });
  function stop() {
    observer.disconnect();
    clearTimeout(timer);
  }
}
