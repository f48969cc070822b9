//! Files that people open by mistake.

use std::fmt;

/// What a file is that holds no text to read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Foreign {
    Png,
    Jpeg,
    Gif,
    Tiff,
    Webp,
    OldOffice,
    Gzip,
    Bzip2,
    Xz,
    SevenZip,
    Rar,
    Zstandard,
    Program,
    Database,
    Sound,
    SoundOrFilm,
    Film,
    FilmOrPicture,
    Font,
    Utf32,
    Excel,
    PowerPoint,
    Pages,
    OpenDocument,
    Data,
}

/// In English, as a person calls it; `i18n` says the same in the other languages.
impl fmt::Display for Foreign {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Png => "a PNG image",
            Self::Jpeg => "a JPEG image",
            Self::Gif => "a GIF image",
            Self::Tiff => "a TIFF image",
            Self::Webp => "a WebP image",
            Self::OldOffice => "an old Office document",
            Self::Gzip => "a gzip archive",
            Self::Bzip2 => "a bzip2 archive",
            Self::Xz => "an xz archive",
            Self::SevenZip => "a 7z archive",
            Self::Rar => "a RAR archive",
            Self::Zstandard => "a Zstandard archive",
            Self::Program => "a program",
            Self::Database => "a database",
            Self::Sound => "a sound file",
            Self::SoundOrFilm => "a sound or film file",
            Self::Film => "a film file",
            Self::FilmOrPicture => "a film or picture file",
            Self::Font => "a font",
            Self::Utf32 => "text in UTF-32; save it as UTF-8",
            Self::Excel => "an Excel workbook",
            Self::PowerPoint => "a PowerPoint presentation",
            Self::Pages => "a Pages document",
            Self::OpenDocument => "an OpenDocument file without text",
            Self::Data => "binary data",
        })
    }
}
