"""Drags files from one window into another with a real pointer, as a person does."""

import subprocess
import sys

from desktop import HERE, Failed, wait_for

SOURCE = (4, 4)  # where the small window to drag out of stands


class _Words:
    """The words a drag source has said so far."""

    def __init__(self, path):
        self.path = path

    def __contains__(self, word):
        return word in self.path.read_text().split()


def drag_files(desktop, files, target):
    """Drops `files` at `target` (x, y in pixels of the root window); returns when the target has asked for them."""
    log = desktop.home / "drag.log"
    with log.open("w") as output:
        command = [sys.executable, str(HERE / "drag_source.py"), *map(str, SOURCE), *map(str, files)]
        source = desktop.start(*command, stdout=output, stderr=subprocess.STDOUT)
    words = _Words(log)

    def reached(word):
        if source.poll() is not None or "failed" in words:
            raise Failed(f"the drag ended before it was {word}:\n{log.read_text()}")
        return word in words

    try:
        wait_for("the drag source", lambda: reached("ready"))
        x, y = SOURCE
        desktop.xdo("mousemove", "--sync", x + 20, y + 20, "mousedown", 1)
        for step in range(1, 8):
            desktop.xdo("mousemove", "--sync", x + 20 + 4 * step, y + 20 + 4 * step)
        wait_for("the drag to begin", lambda: reached("begun"))
        wiggle = iter(range(10_000))

        def hover():
            # A hand is never still; and a window that was not listening yet hears the next move.
            desktop.xdo("mousemove", target[0] + next(wiggle) % 2, target[1])
            return reached("accepted")

        wait_for("the window to accept the drag", hover)
        desktop.xdo("mousemove", "--sync", target[0] + 2, target[1], "mouseup", 1)
        wait_for("the window to take the files", lambda: reached("sent"))
        wait_for("the end of the drag", lambda: reached("ended"))
    finally:
        source.terminate()
        source.wait()
