//! Where settings and recents live.

use std::path::{Path, PathBuf};

use directories::ProjectDirs;

/// The two folders the program writes to without being told a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Places {
    config: PathBuf,
    data: PathBuf,
}

impl Places {
    /// The system's folders for this program; `None` where there is no home folder.
    pub fn of_system() -> Option<Self> {
        let dirs = ProjectDirs::from("", "", "variorum")?;
        Some(Self { config: dirs.config_dir().to_owned(), data: dirs.data_dir().to_owned() })
    }

    /// Everything under one folder: for tests, and for a program carried on a stick.
    pub fn under(folder: &Path) -> Self {
        Self { config: folder.join("config"), data: folder.join("data") }
    }

    /// The file of the settings.
    pub fn settings(&self) -> PathBuf {
        self.config.join("settings.json")
    }

    /// The folder of what windows keep of their comparisons.
    pub fn autosaves(&self) -> PathBuf {
        self.data.join("autosave")
    }

    /// The file of the recent comparisons.
    pub fn recents(&self) -> PathBuf {
        self.data.join("recents.json")
    }
}
