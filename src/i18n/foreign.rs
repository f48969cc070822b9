//! What files are called that hold no text to read.

use crate::read::Foreign;

use super::Lang;

/// As a person calls it.
pub(super) fn foreign(what: Foreign, lang: Lang) -> String {
    let [hans, hant] = match what {
        Foreign::Png => ["PNG 图片", "PNG 圖片"],
        Foreign::Jpeg => ["JPEG 图片", "JPEG 圖片"],
        Foreign::Gif => ["GIF 图片", "GIF 圖片"],
        Foreign::Tiff => ["TIFF 图片", "TIFF 圖片"],
        Foreign::Webp => ["WebP 图片", "WebP 圖片"],
        Foreign::OldOffice => ["旧版 Office 文档", "舊版 Office 文件"],
        Foreign::Gzip => ["gzip 压缩包", "gzip 壓縮檔"],
        Foreign::Bzip2 => ["bzip2 压缩包", "bzip2 壓縮檔"],
        Foreign::Xz => ["xz 压缩包", "xz 壓縮檔"],
        Foreign::SevenZip => ["7z 压缩包", "7z 壓縮檔"],
        Foreign::Rar => ["RAR 压缩包", "RAR 壓縮檔"],
        Foreign::Zstandard => ["Zstandard 压缩包", "Zstandard 壓縮檔"],
        Foreign::Program => ["程序", "程式"],
        Foreign::Database => ["数据库", "資料庫"],
        Foreign::Sound => ["音频文件", "音訊檔"],
        Foreign::SoundOrFilm => ["音频或视频文件", "音訊或影片檔"],
        Foreign::Film => ["视频文件", "影片檔"],
        Foreign::FilmOrPicture => ["视频或图片文件", "影片或圖片檔"],
        Foreign::Font => ["字体", "字型"],
        Foreign::Utf32 => ["UTF-32 编码的文字，请存成 UTF-8", "UTF-32 編碼的文字，請存成 UTF-8"],
        Foreign::Excel => ["Excel 工作簿", "Excel 活頁簿"],
        Foreign::PowerPoint => ["PowerPoint 演示文稿", "PowerPoint 簡報"],
        Foreign::Pages => ["Pages 文稿", "Pages 文件"],
        Foreign::OpenDocument => ["不含文字的 OpenDocument 文件", "不含文字的 OpenDocument 檔案"],
        Foreign::Data => ["二进制数据", "二進位資料"],
    };
    match lang {
        Lang::ZhHans => hans.to_owned(),
        Lang::ZhHant => hant.to_owned(),
        Lang::En => what.to_string(),
        Lang::Ja => super::ja::foreign(what).to_owned(),
        Lang::Ko => super::ko::foreign(what).to_owned(),
    }
}
