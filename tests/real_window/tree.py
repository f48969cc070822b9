"""Prints the accessibility tree of a process as a JSON list: what a screen reader gets.

Each node is {"role", "name", "depth", "value" (a number or null), "states" (of those in STATES)}.

    python3 tree.py PID

A process of its own, so that each call sees the tree as it is now and not what a cache remembers.
"""

import json
import sys

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402


STATES = {
    "focusable": Atspi.StateType.FOCUSABLE,
    "focused": Atspi.StateType.FOCUSED,
    "selected": Atspi.StateType.SELECTED,
    "checked": Atspi.StateType.CHECKED,
    "enabled": Atspi.StateType.SENSITIVE,
}


def application(pid):
    desktop = Atspi.get_desktop(0)
    for index in range(desktop.get_child_count()):
        child = desktop.get_child_at_index(index)
        if child is not None and child.get_process_id() == pid:
            return child
    return None


def value(node):
    return node.get_current_value() if "Value" in node.get_interfaces() else None


def states(node):
    have = node.get_state_set()
    return [name for name, state in STATES.items() if have.contains(state)]


def nodes(root, limit=20_000):
    found, waiting = [], [(root, 0)]
    while waiting and len(found) < limit:
        node, depth = waiting.pop()
        try:
            found.append(
                {
                    "role": node.get_role_name(),
                    "name": node.get_name() or "",
                    "depth": depth,
                    "value": value(node),
                    "states": states(node),
                }
            )
            children = [node.get_child_at_index(index) for index in range(node.get_child_count())]
        except GLib.Error:
            continue  # went away while we looked
        waiting.extend((child, depth + 1) for child in reversed(children) if child is not None)
    return found


if __name__ == "__main__":
    Atspi.init()
    root = application(int(sys.argv[1]))
    print(json.dumps(nodes(root) if root is not None else [], ensure_ascii=False))
