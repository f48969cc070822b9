//! The words of reports: headings, columns, and what the evidence says.

use crate::article::{CapturedBy, Changes, Format};
use crate::compare::display::Line;
use crate::compare::findings::ChangeKind;
use crate::compare::{Row, RowKind};

use super::table::table;
use super::{Lang, Strings, moved, row_kind};

table! {
    /// Every fixed word of reports, in one language.
    ReportStrings, REPORTS;
    title: "对勘报告", "對勘報告", "Variorum report";
    paragraphs: "各段", "各段", "Paragraphs";
    sources: "各来源", "各來源", "Sources";
    contents: "目录", "目錄", "Contents";
    skip: "跳到正文", "跳到正文", "Skip to the text";
    between: "异同", "異同", "What became of it";
    nothing_here: "此处没有文字", "此處沒有文字", "nothing here";
    // Before marked words, for those who hear a page; a closing bracket follows them.
    spoken_left: "[只在左文：", "[只在左文：", "[only on the left: ";
    spoken_right: "[只在右文：", "[只在右文：", "[only on the right: ";
    spoken_moved: "[移动：", "[移動：", "[moved: ";
    spoken_fact: "[互相矛盾：", "[互相矛盾：", "[disagrees: ";
    // Columns of lists.
    comparison: "比较", "比較", "Comparison";
    number: "序号", "序號", "No.";
    row: "行", "列", "Row";
    kind: "类别", "類別", "Kind";
    // How much of a paragraph a change is.
    extent: "范围", "範圍", "Extent";
    whole_paragraph: "整段", "整段", "paragraph";
    some_words: "词句", "詞句", "words";
    its_number: "编号", "編號", "number";
    follows: "随编号改动", "隨編號改動", "follows the renumbering";
    // Before the numbers of changes: not of paragraphs, as in the verdict.
    places: "处数", "處數", "Places";
    status: "异同", "異同", "Status";
    source: "来源", "來源", "Source";
    paragraph: "段", "段", "Paragraph";
    yes: "是", "是", "yes";
    text: "文字", "文字", "Text";
    not_counted: "不计的差异", "不計的差異", "Not counted";
    numbers_of_rows: "数字为行号", "數字為列號", "Figures number the rows";
    name: "名称", "名稱", "Name";
    left_name: "左名称", "左名稱", "Left name";
    right_name: "右名称", "右名稱", "Right name";
    its_name: "所比名称", "所比名稱", "Its name";
    outlet: "媒体", "媒體", "Outlet";
    left_outlet: "左媒体", "左媒體", "Left outlet";
    right_outlet: "右媒体", "右媒體", "Right outlet";
    compared_with: "所比来源", "所比來源", "Compared source";
    its_outlet: "所比媒体", "所比媒體", "Its outlet";
    apart: "无", "無", "not there";
    same_percent: "相同 %", "相同 %", "Same %";
    moved_by: "移动段数", "移動段數", "Moved by";
    conflicts: "矛盾处", "矛盾處", "Facts that disagree";
    left_text: "左文", "左文", "Left text";
    right_text: "右文", "右文", "Right text";
    left_part: "左条项", "左條項", "Left part";
    right_part: "右条项", "右條項", "Right part";
    left_sentence: "左所在句", "左所在句", "Left sentence";
    right_sentence: "右所在句", "右所在句", "Right sentence";
    left_value: "左值", "左值", "Left value";
    right_value: "右值", "右值", "Right value";
    left_unit: "左单位", "左單位", "Left unit";
    right_unit: "右单位", "右單位", "Right unit";
    left_file: "左文件", "左檔案", "Left file";
    right_file: "右文件", "右檔案", "Right file";
    left_sha256: "左 SHA-256", "左 SHA-256", "Left SHA-256";
    right_sha256: "右 SHA-256", "右 SHA-256", "Right SHA-256";
    by_reader: "由读者剔除", "由讀者剔除", "by the reader";
    // Evidence.
    evidence: "比较依据", "比較依據", "Evidence";
    made_with: "比较程序", "比較程式", "Compared with";
    base: "底本", "底本", "Base text";
    file: "文件", "檔案", "File";
    format: "格式", "格式", "Format";
    called: "名称", "名稱", "Called";
    captured: "抓取时间", "擷取時間", "Captured";
    address: "网址", "網址", "Address";
    published: "发布时间", "發布時間", "Published";
    modified: "更新时间", "更新時間", "Updated";
    encoding_chosen: "人工指定", "人工指定", "chosen by the reader";
    encoding_found: "自动识别", "自動辨識", "detected";
    whole_file: "整个文件，未剔除文字", "整個檔案，未剔除文字", "the whole file, nothing set aside";
    corrections: "人工对齐", "人工對齊", "Fixed by the reader";
    digest: "结果摘要 SHA-256", "結果摘要 SHA-256", "SHA-256 of the result";
    how_to_repeat: "要核对这份报告，请用上列文件运行：variorum verify 报告文件 来源文件…", "要核對這份報告，請用上列檔案執行：variorum verify 報告檔案 來源檔案…", "To check this report, run with the files above: variorum verify REPORT FILE…";
}

/// The kind of a change.
pub fn change_kind(kind: ChangeKind, lang: Lang) -> &'static str {
    match kind {
        ChangeKind::Edited => row_kind(RowKind::Edited, lang),
        ChangeKind::Omitted => row_kind(RowKind::Omitted, lang),
        ChangeKind::Added => row_kind(RowKind::Added, lang),
        ChangeKind::Moved => moved(lang),
    }
}

/// “同 82%”; never 100 for what differs.
fn alike(similarity: f64, lang: Lang) -> String {
    let percent = ((similarity * 100.0).round() as i64).min(99);
    Strings::of(lang).pill_alike.replace("{n}", &percent.to_string())
}

/// What stands between the columns, in a word, as in the window; `at` is the place of the line among all.
pub fn row_mark(row: &Row, line: Line, at: usize, [_, right]: [&str; 2], lang: Lang) -> String {
    let s = Strings::of(lang);
    let arrow = |other: usize| if other > at { "↓" } else { "↑" };
    match (line, row.kind) {
        (Line::MovedAway { other, .. }, _) => format!("{} {}", s.pill_moved_to, arrow(other)),
        (Line::MovedIn { other, .. }, _) => format!("{} {}", s.pill_moved_from, arrow(other)),
        (Line::Row(_), RowKind::Same) if row.moved => moved(lang).to_owned(),
        (Line::Row(_), _) if row.is_elsewhere() => moved(lang).to_owned(),
        (Line::Row(_), RowKind::Same) => s.pill_same.to_owned(),
        (Line::Row(_), RowKind::Edited) => alike(row.similarity, lang),
        (Line::Row(_), kind @ (RowKind::Split | RowKind::Merged)) => row_kind(kind, lang).to_owned(),
        // The window has no other letters on its sides.
        (Line::Row(_), RowKind::Omitted) => s.pill_omitted.replace('B', right),
        (Line::Row(_), RowKind::Added) => s.pill_added.replace('B', right),
    }
}

/// In place of paragraphs that are the same on both sides and were not asked for.
pub fn same_left_out(count: usize, lang: Lang) -> String {
    match lang {
        Lang::ZhHans => format!("{count} 段相同，从略"),
        Lang::ZhHant => format!("{count} 段相同，從略"),
        Lang::En if count == 1 => "1 identical paragraph, left out".to_owned(),
        Lang::En => format!("{count} identical paragraphs, left out"),
        Lang::Ja => format!("同一の{count}段落を省略"),
        Lang::Ko => format!("같은 {count}문단 생략"),
    }
}

/// On a folded run of identical paragraphs.
pub fn same_run(count: usize, lang: Lang) -> String {
    match lang {
        Lang::ZhHans => format!("⋯ {count} 段相同 ⋯"),
        Lang::ZhHant => format!("⋯ {count} 段相同 ⋯"),
        Lang::En => format!("⋯ {count} identical paragraphs ⋯"),
        Lang::Ja => format!("⋯ 同一の{count}段落 ⋯"),
        Lang::Ko => format!("⋯ 같은 {count}문단 ⋯"),
    }
}

/// In the empty place of a paragraph that stands elsewhere in that source.
pub fn stands_elsewhere(letter: &str, later: bool, lang: Lang) -> String {
    match (lang, later) {
        (Lang::ZhHans, true) => format!("在 {letter} 的后文 ↓"),
        (Lang::ZhHans, false) => format!("在 {letter} 的前文 ↑"),
        (Lang::ZhHant, true) => format!("在 {letter} 的後文 ↓"),
        (Lang::ZhHant, false) => format!("在 {letter} 的前文 ↑"),
        (Lang::En, true) => format!("further down in {letter} ↓"),
        (Lang::En, false) => format!("further up in {letter} ↑"),
        (Lang::Ja, true) => format!("{letter} の後方 ↓"),
        (Lang::Ja, false) => format!("{letter} の前方 ↑"),
        (Lang::Ko, true) => format!("{letter}의 뒤쪽 ↓"),
        (Lang::Ko, false) => format!("{letter}의 앞쪽 ↑"),
    }
}

/// On the facts that do not disagree.
pub fn further_facts(count: usize, lang: Lang) -> String {
    match lang {
        Lang::ZhHans => format!("其余 {count} 处"),
        Lang::ZhHant => format!("其餘 {count} 處"),
        Lang::En => format!("{count} more"),
        Lang::Ja => format!("ほか{count}件"),
        Lang::Ko => format!("그 밖에 {count}건"),
    }
}

/// How many lines of a source were set aside.
pub fn set_aside_heading(count: usize, lang: Lang) -> String {
    match lang {
        Lang::ZhHans => format!("{count} 处"),
        Lang::ZhHant => format!("{count} 處"),
        Lang::En if count == 1 => "1 line".to_owned(),
        Lang::En => format!("{count} lines"),
        Lang::Ja => format!("{count}件"),
        Lang::Ko => format!("{count}건"),
    }
}

/// What kind of file an article was read from.
pub fn format_name(format: Format, lang: Lang) -> &'static str {
    let words = |[hans, hant, en, ja, ko]: [&'static str; 5]| match lang {
        Lang::ZhHans => hans,
        Lang::ZhHant => hant,
        Lang::En => en,
        Lang::Ja => ja,
        Lang::Ko => ko,
    };
    match format {
        Format::Text => words(["纯文本", "純文字", "plain text", "プレーンテキスト", "일반 텍스트"]),
        Format::Markdown => "Markdown",
        Format::Html => words(["网页", "網頁", "web page", "ウェブページ", "웹 페이지"]),
        Format::Docx => "Word",
        Format::Odt => "OpenDocument",
        Format::Rtf => "RTF",
        Format::Pdf => "PDF",
        Format::Epub => "EPUB",
        Format::Eml => words(["邮件", "郵件", "mail", "メール", "메일"]),
        Format::Mhtml => "MHTML",
    }
}

/// How a time of capture is known.
pub fn captured_by(by: CapturedBy, lang: Lang) -> &'static str {
    let [hans, hant, en, ja, ko] = match by {
        CapturedBy::Archive => [
            "网页存档所记",
            "網頁存檔所記",
            "as the web archive says",
            "ウェブアーカイブの記録",
            "웹 아카이브 기록",
        ],
        CapturedBy::Saver => [
            "保存网页的程序所记",
            "儲存網頁的程式所記",
            "as the program says that saved the page",
            "ページを保存したプログラムの記録",
            "페이지를 저장한 프로그램의 기록",
        ],
        CapturedBy::Mail => ["邮件日期", "郵件日期", "the date of the mail", "メールの日付", "메일 날짜"],
        CapturedBy::FileName => {
            ["按文件名", "按檔名", "by the file's name", "ファイル名による", "파일 이름 기준"]
        }
        CapturedBy::Document => [
            "文档属性：最后修改",
            "文件屬性：最後修改",
            "when the document was last changed",
            "文書の最終更新日時",
            "문서의 마지막 수정 시각",
        ],
        CapturedBy::FileTime => [
            "文件修改时间，复制后可能改变",
            "檔案修改時間，複製後可能改變",
            "the file's time, which copying may change",
            "ファイルの更新日時、コピーで変わることがあります",
            "파일 수정 시각, 복사하면 바뀔 수 있음",
        ],
    };
    match lang {
        Lang::ZhHans => hans,
        Lang::ZhHant => hant,
        Lang::En => en,
        Lang::Ja => ja,
        Lang::Ko => ko,
    }
}

/// The choices beside the encoding that a source was read with; nothing where there were none.
pub fn read_as(raw: bool, changes: Changes, chapter: Option<usize>, lang: Lang) -> Vec<String> {
    let mut said = Vec::new();
    if raw {
        said.push(ReportStrings::of(lang).whole_file.to_owned());
    }
    if changes == Changes::Rejected {
        said.push(Strings::of(lang).before_changes.to_owned());
    }
    said.extend(chapter.map(|n| match lang {
        Lang::ZhHans | Lang::ZhHant => format!("第 {n} 章"),
        Lang::En => format!("chapter {n}"),
        Lang::Ja => format!("第{n}章"),
        Lang::Ko => format!("{n}장"),
    }));
    said
}

/// “程序剔除 4 处，读者剔除 1 处”: how much of a source was set aside and put back, and by whom.
pub fn set_aside_counts(program: usize, reader: usize, put_back: usize, lang: Lang) -> String {
    let counts = [
        (
            Some(program),
            ["程序剔除", "程式剔除", "set aside by the program", "プログラムによる除外", "프로그램 제외"],
        ),
        (
            Some(reader).filter(|n| *n > 0),
            ["读者剔除", "讀者剔除", "set aside by the reader", "閲覧者による除外", "열람자 제외"],
        ),
        (
            Some(put_back).filter(|n| *n > 0),
            ["读者放回", "讀者放回", "put back by the reader", "閲覧者が戻した行", "열람자 복원"],
        ),
    ];
    let said = counts.into_iter().filter_map(|(count, [hans, hant, en, ja, ko])| {
        let count = count?;
        Some(match lang {
            Lang::ZhHans => format!("{hans} {count} 处"),
            Lang::ZhHant => format!("{hant} {count} 處"),
            Lang::En => format!("{count} {en}"),
            Lang::Ja => format!("{ja} {count}件"),
            Lang::Ko => format!("{ko} {count}건"),
        })
    });
    said.collect::<Vec<_>>().join(super::Phrases(lang).comma())
}
