"""The program under test, on a desktop: what it says to a screen reader, and what a person does to it."""

from desktop import Failed, wait_for


#: The class of the windows that the portal of GTK shows.
FILE_DIALOG = "xdg-desktop-portal-gtk"


class Program:
    """The program under test, on a desktop."""

    def __init__(self, desktop, path, *arguments):
        self.desktop = desktop
        self.errors = desktop.home / "stderr.log"
        with self.errors.open("w") as errors:
            self.process = desktop.start(str(path), *arguments, stderr=errors)
        self.window = wait_for("the window", self._find_window)
        wait_for("the accessibility tree", lambda: self.names())

    def _find_window(self):
        if self.process.poll() is not None:
            raise Failed(f"the program ended at once:\n{self.errors.read_text()}")
        return self.desktop.try_run("xdotool", "search", "--onlyvisible", "--class", "^variorum$").strip()

    def names(self):
        """Names of all the accessible parts that have one."""
        return [node["name"] for node in self.tree() if node["name"]]

    def tree(self):
        """The accessible parts, as tree.py tells them."""
        return self.desktop.tree(self.process.pid)

    def wait_names(self, what, test):
        """Waits until the names meet `test`; says which there were if they never do."""
        seen = []

        def probe():
            seen[:] = self.names()
            return test(seen)

        try:
            wait_for(what, probe)
        except Failed as failed:
            raise Failed(f"{failed}; the window says:\n  " + "\n  ".join(seen)) from None
        return seen

    def wait_name(self, part):
        """Waits for an accessible part whose name contains `part`."""
        self.wait_names(f"“{part}”", lambda names: any(part in name for name in names))

    def keys(self, *chords):
        """Presses keys, such as ctrl+f, in the program's window."""
        wait_for("the window to have the keyboard", lambda: self.desktop.activate(self.window))
        self.desktop.xdo("key", "--clearmodifiers", *chords)

    def type(self, text):
        """Types plain letters and figures."""
        self.desktop.xdo("type", "--clearmodifiers", "--delay", 15, text)

    def paste(self, text):
        """Puts text on the clipboard and pastes it, as one does with what one cannot type."""
        self.desktop.to_clipboard(text)
        self.keys("ctrl+v")

    def choose_file(self, chord, path):
        """Opens a file dialog with a chord and names a file in it; the desktop's own dialog, through the portal."""
        self.keys(chord)
        dialog = self.desktop.window(FILE_DIALOG)
        wait_for("the file dialog to have the keyboard", lambda: self.desktop.activate(dialog))

        def press(*chords):
            if self.desktop.activate(dialog):
                self.desktop.try_run("xdotool", "key", "--clearmodifiers", *chords)

        def named():
            if not self.desktop.is_shown(dialog):
                return True
            # A dialog that is still being built swallows keys: what stands in its field is read before it is confirmed.
            self.desktop.to_clipboard(str(path))
            press("ctrl+l", "ctrl+a", "ctrl+v")
            self.desktop.to_clipboard("nothing yet")
            press("ctrl+a", "ctrl+c")
            if self.desktop.clipboard() == str(path):
                press("Return")
                # The next keys would be the program's own; a list of completions may have taken this one.
                try:
                    wait_for("the file dialog to take the name", lambda: not self.desktop.is_shown(dialog), deadline=3.0)
                except Failed:
                    pass
            return False

        wait_for("the file dialog to close", named)

    def point(self, across, down):
        """A point inside the window, in pixels of the root window, from fractions of its size."""
        x, y, width, height = self.desktop.geometry(self.window)
        return round(x + width * across), round(y + height * down)

    def kill(self):
        """Ends the program as a crash would."""
        self.process.kill()
        self.process.wait()

    def close(self):
        """Closes the window through the window manager, as its button does, and checks how the program ended."""
        self.desktop.run("wmctrl", "-i", "-c", self.window)
        wait_for("the program to end", lambda: self.process.poll() is not None)
        errors = self.errors.read_text()
        if self.process.returncode != 0 or "panicked" in errors:
            raise Failed(f"the program ended with {self.process.returncode}:\n{errors}")


def order(names, *wanted):
    """Whether the wanted names stand among the names, in this order."""
    remaining = iter(names)
    return all(any(name in have for have in remaining) for name in wanted)
