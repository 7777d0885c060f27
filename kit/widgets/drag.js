// Dragging by pointer: what can be dragged can also be moved by buttons and keys elsewhere.

const DRAG_FROM = 6; // pixels; less is a click

/**
 * Let the children of `list` be dragged to another place in it. `axis` is "y" for a column and
 * "x" for lines that run in the list's direction; `moved(node)` is told when one came to rest.
 */
function draggable(list, axis, moved) {
  list.addEventListener("pointerdown", (event) => {
    const node = [...list.children].find((child) => child.contains(event.target));
    // A finger on a row scrolls the page; on its grip, or on a tile, it drags.
    const scrolls = event.pointerType === "touch" && axis === "y";
    const grip = scrolls ? ".nashra-grip" : ":not(.nashra-move)";
    if (node && !event.button && event.target.matches(grip))
      followPointer(list, node, axis, event, moved);
  });
}

function followPointer(list, node, axis, start, moved) {
  const before = [...list.children];
  let dragging = false;
  const move = (event) => {
    const far = Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY);
    if (!dragging && far < DRAG_FROM) return;
    if (!dragging) {
      dragging = true;
      list.setPointerCapture(start.pointerId);
      node.classList.add("is-dragged");
    }
    event.preventDefault();
    placeUnder(list, node, axis, event);
  };
  const end = (event) => {
    for (const [name, act] of Object.entries(acts)) list.removeEventListener(name, act);
    node.classList.remove("is-dragged");
    if (!dragging) return;
    swallowClick(list);
    if (event.type === "pointercancel") list.replaceChildren(...before);
    else if ([...list.children].some((child, at) => child !== before[at])) moved(node);
  };
  const acts = { pointermove: move, pointerup: end, pointercancel: end };
  for (const [name, act] of Object.entries(acts)) list.addEventListener(name, act);
}

/** Put the node before or after the sibling under the pointer, once its middle is passed. */
function placeUnder(list, node, axis, event) {
  const under = document.elementFromPoint(event.clientX, event.clientY);
  const other = [...list.children].find((child) => child !== node && child.contains(under));
  if (!other) return;
  const box = other.getBoundingClientRect();
  const isLeftwards = getComputedStyle(list).direction === "rtl";
  const beyond =
    axis === "y"
      ? event.clientY - (box.top + box.height / 2)
      : (event.clientX - (box.left + box.width / 2)) * (isLeftwards ? -1 : 1);
  const isLater = Boolean(node.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);
  if (isLater && beyond > 0) other.after(node);
  else if (!isLater && beyond < 0) other.before(node);
}

/** The click that ends a drag is no click. */
function swallowClick(list) {
  const stop = (event) => event.stopPropagation();
  list.addEventListener("click", stop, { capture: true, once: true });
  setTimeout(() => list.removeEventListener("click", stop, { capture: true }));
}
