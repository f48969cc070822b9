//! Why a file could not be read, and what files without text are called, in Japanese.

use crate::read::{Cure, Foreign, ReadError};

pub(in crate::i18n) fn foreign(what: Foreign) -> &'static str {
    match what {
        Foreign::Png => "PNG 画像",
        Foreign::Jpeg => "JPEG 画像",
        Foreign::Gif => "GIF 画像",
        Foreign::Tiff => "TIFF 画像",
        Foreign::Webp => "WebP 画像",
        Foreign::OldOffice => "旧形式の Office 文書",
        Foreign::Gzip => "gzip 圧縮ファイル",
        Foreign::Bzip2 => "bzip2 圧縮ファイル",
        Foreign::Xz => "xz 圧縮ファイル",
        Foreign::SevenZip => "7z 圧縮ファイル",
        Foreign::Rar => "RAR 圧縮ファイル",
        Foreign::Zstandard => "Zstandard 圧縮ファイル",
        Foreign::Program => "プログラム",
        Foreign::Database => "データベース",
        Foreign::Sound => "音声ファイル",
        Foreign::SoundOrFilm => "音声または動画ファイル",
        Foreign::Film => "動画ファイル",
        Foreign::FilmOrPicture => "動画または画像ファイル",
        Foreign::Font => "フォント",
        Foreign::Utf32 => "UTF-32 のテキスト。UTF-8 で保存してください",
        Foreign::Excel => "Excel ブック",
        Foreign::PowerPoint => "PowerPoint プレゼンテーション",
        Foreign::Pages => "Pages 書類",
        Foreign::OpenDocument => "文章のない OpenDocument ファイル",
        Foreign::Data => "バイナリデータ",
    }
}

pub(in crate::i18n) fn read_error(error: &ReadError) -> String {
    match error {
        ReadError::Missing { path } => {
            format!("{path}：ファイルがありません。ファイル名を確認してください")
        }
        ReadError::Dangling { path } => format!(
            "{path} はリンクですが、リンク先のファイルがありません。元のファイルを直接開くか、リンクを削除してください"
        ),
        ReadError::Folder { path } => format!("{path} はフォルダーです。中のファイルを選んでください"),
        ReadError::NotAFile { path } => {
            format!("{path} は通常のファイルではありません。先に内容をファイルに保存してください")
        }
        ReadError::Forbidden { path } => format!(
            "{path}：読み取る権限がありません。アクセス権を変更するか、自分のフォルダーにコピーしてください"
        ),
        ReadError::Empty { path } => format!("{path} は空です。文章のあるファイルを選んでください"),
        ReadError::TooLarge { path, size, limit } => format!(
            "{path} は {size} MB あり、上限の {limit} MB を超えています。設定で上限を上げるか（最大 256 MB）、ファイルを短くしてください"
        ),
        ReadError::Binary { path, looks_like } => {
            let cure = match looks_like.cure() {
                Cure::Recognise => "先に文字認識（OCR）で文字を取り出してください",
                Cure::Unpack => "先に展開し、中のファイルを開いてください",
                Cure::WriteDown => "先に内容を文字に起こしてください",
                Cure::SaveAs => "先にテキスト、ウェブページ、Word 文書のいずれかで保存してください",
                Cure::Other => "文章のあるファイルを選んでください",
            };
            format!("{path} はテキストではありません（{}）。{cure}", foreign(*looks_like))
        }
        ReadError::Changed { path } => {
            format!("{path} は読み込み中に変更されました。開き直してください")
        }
        ReadError::TooDeep { path } => format!(
            "{path} のページ構造は入れ子が深すぎて読み込めません。ブラウザーでテキストとして保存してから開いてください"
        ),
        ReadError::NoText { path } => format!(
            "{path} に読み取れる文章がありません。あるはずの場合は、文字コードを選んでください（コマンドラインでは --encoding）"
        ),
        ReadError::BarePage { path } => format!(
            "{path} は読み取れる文章のないページです。ブラウザーで文章が見える場合は、表示されてから保存し直すか、テキストとして保存してください"
        ),
        ReadError::Damaged { path } => format!(
            "{path} は破損しているか不完全です。入手し直すか、作成したプログラムで開いて保存し直してください"
        ),
        ReadError::Locked { path } => {
            format!("{path} はパスワードで保護されています。パスワードなしで保存し直してください")
        }
        ReadError::Swollen { path, limit } => format!(
            "{path} は展開すると異常に大きくなります（上限 {limit} MB）。自分で展開し、必要なファイルだけを開いてください"
        ),
        ReadError::TooMany { path, limit } => {
            format!("{path} に含まれるファイルが {limit}個を超えています。必要なものだけを開いてください")
        }
        ReadError::NothingInside { path } => {
            format!("{path} に読み取れる記事がありません。文章のあるファイルを開いてください")
        }
        ReadError::OwnReports { path, names } => {
            format!(
                "{path}：{names} は Variorum が書いた報告のため除きました。読み取るには、それだけを指定してください"
            )
        }
        ReadError::Pictures { path, names } => {
            format!(
                "{path}：{names} は画像のため除きました。文字を比べるには、先に文字認識（OCR）を行ってください"
            )
        }
        ReadError::Nested { path } => {
            format!("{path} は圧縮ファイルの中の圧縮ファイルです。先に外側を展開し、これだけを開いてください")
        }
        ReadError::TooSlow { path, seconds } => format!(
            "{path} の読み込みが {seconds}秒を超えたため中止しました。保存し直すか、テキストとして保存してください"
        ),
        ReadError::Failed { path } => {
            format!("{path} の内部構造を読み取れません。保存し直すか、テキストとして保存してください")
        }
        ReadError::OnlyPictures { path } => {
            format!("{path} に文章がありません。画像の可能性があるため、先に文字認識（OCR）にかけてください")
        }
        ReadError::NoChapter { path, chapters } => format!(
            "{path} は全{chapters}章です。1 から {chapters} までの章を選ぶか、選ばずに全章を読み込んでください"
        ),
        ReadError::UnknownEncoding { name } => format!(
            "「{name}」という文字コードはありません。UTF-8、GB18030、Big5、Shift_JIS、EUC-KR などの名前を指定してください"
        ),
        ReadError::Session { path } => format!(
            "{path} は比較ファイルで、記事ではありません。ウィンドウで開くには variorum {path} を実行してください"
        ),
        ReadError::Io { path, reason } => {
            format!("{path} を読み取れません（{reason}）。再試行するか、別の場所にコピーしてください")
        }
    }
}
