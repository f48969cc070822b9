//! Start-up: arguments to a window or to the terminal.

fn main() {}
