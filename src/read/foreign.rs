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

/// What can be done with a file that holds no text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cure {
    /// A picture: what it shows can be recognised.
    Recognise,
    Unpack,
    /// What is said can be written down.
    WriteDown,
    /// It may be saved as something that holds text.
    SaveAs,
    /// Nothing.
    Other,
}

impl Foreign {
    pub fn cure(self) -> Cure {
        match self {
            Self::Png | Self::Jpeg | Self::Gif | Self::Tiff | Self::Webp => Cure::Recognise,
            Self::Gzip | Self::Bzip2 | Self::Xz | Self::SevenZip | Self::Rar | Self::Zstandard => {
                Cure::Unpack
            }
            Self::Sound | Self::SoundOrFilm | Self::Film | Self::FilmOrPicture => Cure::WriteDown,
            Self::Program | Self::Database | Self::Font => Cure::Other,
            Self::OldOffice
            | Self::Utf32
            | Self::Excel
            | Self::PowerPoint
            | Self::Pages
            | Self::OpenDocument
            | Self::Data => Cure::SaveAs,
        }
    }
}

impl Cure {
    /// In English; `i18n` says the same in the other languages.
    pub(super) fn told(self) -> &'static str {
        match self {
            Self::Recognise => "let a text recognition (OCR) run over it and open what comes of that",
            Self::Unpack => "unpack it and open what is in it",
            Self::WriteDown => "write down what is said in it and open that",
            Self::SaveAs => "save it as text, as a web page or as a Word document first",
            Self::Other => "choose a file with text in it",
        }
    }
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
