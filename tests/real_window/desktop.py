"""A private desktop for one test: X server without a screen, window manager, session bus with accessibility.

Nothing of it touches the desktop, the settings or the files of whoever runs it. Whatever is waited for is polled for,
with a deadline; nothing sleeps to be safe.
"""

import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time

DEADLINE = 30.0  # seconds; only a broken machine or program takes longer
HERE = pathlib.Path(__file__).resolve().parent


class Failed(Exception):
    """What was expected and did not happen."""


def wait_for(what, probe, deadline=DEADLINE):
    """Calls `probe` until it gives something true and returns that."""
    end = time.monotonic() + deadline
    while True:
        result = probe()
        if result:
            return result
        if time.monotonic() > end:
            raise Failed(f"waited {deadline:.0f} s for {what}")
        time.sleep(0.03)


class Desktop:
    """Use in a `with` statement; everything it started has ended afterwards."""

    def __init__(self, size=(1440, 900), wm=True, a11y=True):
        self.size = size
        self.wm = wm
        self.a11y = a11y
        self.processes = []

    def __enter__(self):
        self.home = pathlib.Path(tempfile.mkdtemp(prefix="variorum-desktop-"))
        try:
            self._environment()
            self._x_server()
            self._bus()
            if self.wm:
                self._window_manager()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        for process in reversed(self.processes):
            if process.poll() is None:
                # The whole group: the bus starts helpers of its own.
                os.killpg(process.pid, signal.SIGTERM)
        for process in reversed(self.processes):
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()
        shutil.rmtree(self.home, ignore_errors=True)

    def start(self, *command, **options):
        """Starts a program on this desktop, in a process group of its own."""
        options.setdefault("stdin", subprocess.DEVNULL)
        process = subprocess.Popen(command, env=self.env, start_new_session=True, **options)
        self.processes.append(process)
        return process

    def run(self, *command):
        """Runs a program on this desktop to its end and returns what it printed."""
        done = subprocess.run(command, env=self.env, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=DEADLINE)
        if done.returncode != 0:
            raise Failed(f"{' '.join(map(str, command))}: {done.stderr.strip() or done.returncode}")
        return done.stdout

    def try_run(self, *command):
        """Like `run`, but nothing where the program fails."""
        try:
            return self.run(*command)
        except (Failed, subprocess.TimeoutExpired):
            return ""

    def xdo(self, *arguments):
        return self.run("xdotool", *map(str, arguments))

    def window(self, app_id):
        """The number of the visible window of an application, by its class, once it is there."""
        find = lambda: self.try_run("xdotool", "search", "--onlyvisible", "--class", f"^{app_id}$").split()
        return wait_for(f"a window of {app_id}", find)[-1]

    def geometry(self, window):
        """x, y, width, height in pixels of the root window."""
        lines = self.xdo("getwindowgeometry", "--shell", window).splitlines()
        values = dict(line.split("=", 1) for line in lines if "=" in line)
        return tuple(int(values[key]) for key in ("X", "Y", "WIDTH", "HEIGHT"))

    def is_shown(self, window):
        return "IsViewable" in self.try_run("xwininfo", "-id", str(window))

    def activate(self, window):
        """Asks the window manager to give a window the keyboard; whether it has it."""
        active = lambda: self.try_run("xdotool", "getactivewindow").strip() == str(window)
        if not active():
            self.try_run("wmctrl", "-i", "-a", str(window))
        return active()

    def to_clipboard(self, text):
        """Puts text on the clipboard for other programs to paste."""
        owner = self.start("xclip", "-selection", "clipboard", "-in", "-quiet", stdin=subprocess.PIPE, stderr=subprocess.DEVNULL)
        owner.stdin.write(text.encode())
        owner.stdin.close()
        wait_for("the clipboard", lambda: self.clipboard() == text)

    def clipboard(self):
        """The text on the clipboard."""
        return self.try_run("xclip", "-selection", "clipboard", "-out")

    def screenshot(self, path, window="root"):
        self.run("import", "-silent", "-window", str(window), str(path))

    def _environment(self):
        keep = ("PATH", "RUST_BACKTRACE")
        self.env = {key: os.environ[key] for key in keep if key in os.environ}
        runtime = self.home / "run"
        runtime.mkdir(mode=0o700)
        self.env.update(
            HOME=str(self.home),
            XDG_RUNTIME_DIR=str(runtime),
            XDG_CONFIG_HOME=str(self.home / "config"),
            XDG_DATA_HOME=str(self.home / "data"),
            XDG_CACHE_HOME=str(self.home / "cache"),
            XDG_STATE_HOME=str(self.home / "state"),
            LANG="C.UTF-8",
            LIBGL_ALWAYS_SOFTWARE="1",
            NO_AT_BRIDGE="1",  # GTK helpers stay out of the accessibility tree
        )

    def _x_server(self):
        read, write = os.pipe()
        width, height = self.size
        # -noreset: else the server starts afresh when its last client leaves, under the next one's feet.
        command = ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{width}x{height}x24", "-noreset", "-nolisten", "tcp"]
        self.start(*command, pass_fds=(write,), stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as pipe:
            number = pipe.readline().strip()
        if not number:
            raise Failed("Xvfb did not start")
        self.env["DISPLAY"] = f":{number}"

    def _bus(self):
        daemon = self.start(
            "dbus-daemon", "--session", "--nofork", "--print-address=1", stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        )
        address = daemon.stdout.readline().strip()
        if not address:
            raise Failed("dbus-daemon did not start")
        self.env["DBUS_SESSION_BUS_ADDRESS"] = address
        if self.a11y:
            # What a screen reader does when it starts: programs then publish their tree.
            status = ["gdbus", "call", "--session", "--dest", "org.a11y.Bus", "--object-path", "/org/a11y/bus", "--method"]
            switch_on = [*status, "org.freedesktop.DBus.Properties.Set", "org.a11y.Status", "IsEnabled", "<true>"]
            wait_for("the accessibility bus", lambda: self.try_run(*switch_on))

    def _window_manager(self):
        self.start("openbox", "--sm-disable", stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        running = lambda: "window id" in self.try_run("xprop", "-root", "_NET_SUPPORTING_WM_CHECK")
        wait_for("the window manager", running)

    def tree(self, pid):
        """The accessibility tree of a process as a list of nodes, read afresh; empty while there is none."""
        import json

        printed = self.try_run(sys.executable, str(HERE / "tree.py"), str(pid))
        return json.loads(printed) if printed else []
