"""The whole job, as a person does it: open by dialog, step, search, correct, note, save, close, and find it all again."""

from desktop import Failed, wait_for
from program import Program

#: Roles of what a person acts on; each must have a name, and what has a position a value.
CONTROLS = {"push button", "toggle button", "check box", "radio button", "page tab", "slider", "text", "entry", "list item", "link"}
VALUED = {"progress bar"}


def audit(window, where):
    """What a screen reader could not say."""
    focusable = lambda tree: any("focusable" in node["states"] for node in tree)
    tree = wait_for(f"something on the {where} that can have the focus", lambda: next(filter(focusable, [window.tree()]), None))
    for node in tree:
        if node["role"] in CONTROLS and not node["name"].strip():
            raise Failed(f"{where}: a {node['role']} has no name")
        if node["role"] in VALUED and node["value"] is None:
            raise Failed(f"{where}: the {node['role']} “{node['name']}” has no value")


def whole_job(desktop, program, files, shots):
    morning, evening = files
    session = morning.parent / "渡口.variorum"

    window = Program(desktop, program, "--lang", "en", "--size", "1400x900")
    audit(window, "start screen")
    window.choose_file("ctrl+1", morning)
    window.wait_name(morning.name)
    window.choose_file("ctrl+2", evening)
    window.wait_name("Verdict")
    audit(window, "comparison")
    print("ok: two files are chosen in the desktop's own dialogs, and every control says its name")

    window.keys("F8")
    window.wait_name("1 / ")
    window.keys("F8")
    window.wait_name("2 / ")
    print("ok: the next change is a key away")

    window.keys("ctrl+f")
    window.wait_name("Find on both sides")
    window.paste("首日")
    window.wait_name("1 / 3")
    desktop.screenshot(shots / "search.png")
    window.keys("Escape")
    print("ok: what is pasted into the search is found on both sides")

    correct(window)
    desktop.screenshot(shots / "corrected.png")
    print("ok: two paragraphs are joined, and their row says who did it")

    window.keys("ctrl+shift+m")
    window.wait_name("Notes 1")
    window.type("ask the ferry office")
    window.wait_name("Note: ask the ferry office")
    window.keys("Escape")
    window.keys("ctrl+s")
    window.wait_name("Choose where")
    window.choose_file("Return", session)
    wait_for("the session's file", session.is_file)
    window.close()
    print("ok: a note is written, and all is saved as a session")

    window = Program(desktop, program, "--lang", "en", "--size", "1400x900")
    window.choose_file("ctrl+o", session)
    everything_is_there(window)
    desktop.screenshot(shots / "reopened.png")
    print("ok: the session opens with the note and the correction")

    go_to(window, "4")
    window.keys("ctrl+shift+j")
    window.wait_name("only in B")
    # What was done less than a second ago may be lost; the parting, the only correction of its kind, is kept by then.
    autosaves = lambda: (desktop.home / "data").rglob("autosave/*.variorum")
    parted = lambda: any('"apart"' in path.read_text(encoding="utf-8") for path in autosaves())
    wait_for("the correction to be kept", parted)
    window.kill()
    window = Program(desktop, program, "--lang", "en", "--size", "1400x900")
    window.wait_name("Restore the last comparison")
    window.close()
    print("ok: after a crash the comparison is offered again")


def correct(window):
    """Says that the paragraph only A has and the one only B has, the last two rows, belong together."""
    go_to(window, "5")
    window.keys("ctrl+j")
    window.wait_name("to be joined")
    go_to(window, "4")
    window.keys("ctrl+j")
    window.wait_name("fixed by the reader")


def go_to(window, row):
    window.keys("ctrl+l")
    window.wait_name("Row number or percentage")
    window.type(row)
    window.keys("Return")
    window.wait_name(f"row {row} of")


def everything_is_there(window):
    both = lambda names: all(any(part in name for name in names) for part in ("Note: ask the ferry office", "fixed by the reader"))
    window.wait_names("the note and the correction", both)
