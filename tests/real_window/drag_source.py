"""A small GTK window that files can be dragged out of, like a file manager's.

    python3 drag_source.py X Y FILE...

Says on standard output, one word a line, how far a drag has come: `ready`, `begun`, `accepted` (the window under the
pointer will take a drop), `sent` (it asked for the files), `ended` or `failed`.
"""

import pathlib
import sys

import gi

gi.require_version("Gtk", "3.0")
from gi.repository import Gdk, GLib, Gtk  # noqa: E402


def say(word):
    print(word, flush=True)


class Source(Gtk.Window):
    def __init__(self, x, y, files):
        super().__init__(title="drag source", type=Gtk.WindowType.POPUP)
        self.uris = [pathlib.Path(file).absolute().as_uri() for file in files]  # percent-encoded, as the standard asks
        self.accepted = False
        self.set_default_size(60, 40)
        self.move(x, y)
        handle = Gtk.EventBox()
        handle.drag_source_set(Gdk.ModifierType.BUTTON1_MASK, [], Gdk.DragAction.COPY)
        handle.drag_source_add_uri_targets()
        handle.connect("drag-begin", self.on_begin)
        handle.connect("drag-data-get", self.on_data_get)
        handle.connect("drag-failed", lambda *_: say("failed") or False)
        handle.connect("drag-end", lambda *_: say("ended"))
        self.add(handle)
        self.connect("map-event", lambda *_: say("ready") or False)

    def on_begin(self, _widget, context):
        say("begun")
        GLib.timeout_add(10, self.watch, context)

    def watch(self, context):
        if context.get_dest_window() is not None and context.get_selected_action() != 0:
            say("accepted")
            return False
        return True

    def on_data_get(self, _widget, _context, data, _info, _time):
        data.set_uris(self.uris)
        say("sent")


if __name__ == "__main__":
    Source(int(sys.argv[1]), int(sys.argv[2]), sys.argv[3:]).show_all()
    Gtk.main()
