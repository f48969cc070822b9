//! Why a file could not be read, and what files without text are called, in Korean.

use crate::read::{Cure, Foreign, ReadError};

pub(in crate::i18n) fn foreign(what: Foreign) -> &'static str {
    match what {
        Foreign::Png => "PNG 이미지",
        Foreign::Jpeg => "JPEG 이미지",
        Foreign::Gif => "GIF 이미지",
        Foreign::Tiff => "TIFF 이미지",
        Foreign::Webp => "WebP 이미지",
        Foreign::OldOffice => "옛 Office 문서",
        Foreign::Gzip => "gzip 압축 파일",
        Foreign::Bzip2 => "bzip2 압축 파일",
        Foreign::Xz => "xz 압축 파일",
        Foreign::SevenZip => "7z 압축 파일",
        Foreign::Rar => "RAR 압축 파일",
        Foreign::Zstandard => "Zstandard 압축 파일",
        Foreign::Program => "프로그램",
        Foreign::Database => "데이터베이스",
        Foreign::Sound => "소리 파일",
        Foreign::SoundOrFilm => "소리 또는 동영상 파일",
        Foreign::Film => "동영상 파일",
        Foreign::FilmOrPicture => "동영상 또는 이미지 파일",
        Foreign::Font => "글꼴",
        Foreign::Utf32 => "UTF-32 텍스트, UTF-8로 저장하십시오",
        Foreign::Excel => "Excel 통합 문서",
        Foreign::PowerPoint => "PowerPoint 프레젠테이션",
        Foreign::Pages => "Pages 문서",
        Foreign::OpenDocument => "글이 없는 OpenDocument 파일",
        Foreign::Data => "이진 데이터",
    }
}

pub(in crate::i18n) fn read_error(error: &ReadError) -> String {
    match error {
        ReadError::Missing { path } => format!("{path}: 그런 파일이 없습니다. 파일 이름을 확인하십시오"),
        ReadError::Dangling { path } => {
            format!("{path}: 링크이지만 가리키는 파일이 없습니다. 원본 파일을 직접 열거나 링크를 지우십시오")
        }
        ReadError::Folder { path } => format!("{path}: 폴더입니다. 그 안의 파일을 고르십시오"),
        ReadError::NotAFile { path } => {
            format!("{path}: 일반 파일이 아닙니다. 먼저 내용을 파일로 저장하십시오")
        }
        ReadError::Forbidden { path } => {
            format!("{path}: 읽을 권한이 없습니다. 권한을 바꾸거나 자신의 폴더로 복사하십시오")
        }
        ReadError::Empty { path } => format!("{path}: 비어 있습니다. 글이 있는 파일을 고르십시오"),
        ReadError::TooLarge { path, size, limit } => format!(
            "{path}: 크기가 {size} MB여서 상한 {limit} MB를 넘습니다. 설정에서 상한을 올리거나(최대 256 MB) 파일을 줄이십시오"
        ),
        ReadError::Binary { path, looks_like } => {
            let cure = match looks_like.cure() {
                Cure::Recognise => "먼저 문자 인식(OCR)으로 글자를 꺼내십시오",
                Cure::Unpack => "먼저 압축을 풀고 안의 파일을 여십시오",
                Cure::WriteDown => "먼저 말한 내용을 글로 옮기십시오",
                Cure::SaveAs => "먼저 텍스트, 웹 페이지 또는 Word 문서로 저장하십시오",
                Cure::Other => "글이 있는 파일을 고르십시오",
            };
            format!("{path}: 텍스트가 아닙니다({}). {cure}", foreign(*looks_like))
        }
        ReadError::Changed { path } => format!("{path}: 읽는 동안 바뀌었습니다. 다시 여십시오"),
        ReadError::TooDeep { path } => format!(
            "{path}: 페이지 구조가 너무 깊게 겹쳐 있어 읽을 수 없습니다. 브라우저에서 텍스트로 저장한 뒤 여십시오"
        ),
        ReadError::NoText { path } => format!(
            "{path}: 읽을 수 있는 글이 없습니다. 있어야 한다면 인코딩을 직접 고르십시오(명령줄에서는 --encoding)"
        ),
        ReadError::BarePage { path } => format!(
            "{path}: 읽을 수 있는 글이 없는 페이지입니다. 브라우저에서 글이 보이면 다 나타난 뒤에 다시 저장하거나 텍스트로 저장하십시오"
        ),
        ReadError::Damaged { path } => format!(
            "{path}: 손상되었거나 온전하지 않습니다. 다시 받거나, 만든 프로그램에서 열어 다시 저장하십시오"
        ),
        ReadError::Locked { path } => {
            format!("{path}: 암호로 보호되어 있습니다. 암호 없이 다시 저장하십시오")
        }
        ReadError::Swollen { path, limit } => format!(
            "{path}: 압축을 풀면 지나치게 커집니다(상한 {limit} MB). 직접 풀어서 필요한 파일만 여십시오"
        ),
        ReadError::TooMany { path, limit } => {
            format!("{path}: 들어 있는 파일이 {limit}개를 넘습니다. 필요한 것만 여십시오")
        }
        ReadError::NothingInside { path } => {
            format!("{path}: 읽을 수 있는 기사가 없습니다. 글이 있는 파일을 여십시오")
        }
        ReadError::OwnReports { path, names } => {
            format!(
                "{path}: {names} 파일은 Variorum이 쓴 보고서라서 뺐습니다. 읽으려면 그것만 따로 지정하십시오"
            )
        }
        ReadError::Pictures { path, names } => {
            format!(
                "{path}: {names} 파일은 그림이라서 뺐습니다. 글자를 비교하려면 먼저 문자 인식(OCR)을 하십시오"
            )
        }
        ReadError::Nested { path } => {
            format!("{path}: 압축 파일 안의 압축 파일입니다. 먼저 바깥쪽을 풀고 이것만 따로 여십시오")
        }
        ReadError::TooSlow { path, seconds } => format!(
            "{path}: 읽는 데 {seconds}초가 넘게 걸려 그만두었습니다. 다시 저장하거나 텍스트로 저장하십시오"
        ),
        ReadError::Failed { path } => {
            format!("{path}: 내부 구조를 읽을 수 없습니다. 다시 저장하거나 텍스트로 저장하십시오")
        }
        ReadError::OnlyPictures { path } => {
            format!("{path}: 글이 없고 이미지인 듯합니다. 먼저 문자 인식(OCR)을 하십시오")
        }
        ReadError::NoChapter { path, chapters } => format!(
            "{path}: 모두 {chapters}장입니다. 1에서 {chapters} 사이의 장을 고르거나, 고르지 않고 전체를 읽으십시오"
        ),
        ReadError::UnknownEncoding { name } => format!(
            "“{name}”: 알 수 없는 인코딩입니다. UTF-8, GB18030, Big5, Shift_JIS, EUC-KR 같은 이름을 쓰십시오"
        ),
        ReadError::Session { path } => format!(
            "{path}: 기사가 아니라 비교 파일입니다. 창에서 열려면 variorum {path} 명령을 실행하십시오"
        ),
        ReadError::Io { path, reason } => {
            format!("{path}: 읽을 수 없습니다({reason}). 다시 해 보거나 다른 곳에 복사해 여십시오")
        }
    }
}
