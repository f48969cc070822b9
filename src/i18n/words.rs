//! The words of the domain: kinds, verdicts, reasons, and the sentences of trouble.

use crate::article::{FactKind, SetAsideReason, Warning};
use crate::compare::{
    FactStatus, Figures, FoldedCounts, LeftShares, PartShares, RightShares, RowKind, Shares, VerdictKind,
};
use crate::read::ReadError;

use super::{Lang, Phrases};

/// Chooses among simplified, traditional, English.
const fn of(lang: Lang, words: [&'static str; 3]) -> &'static str {
    match lang {
        Lang::ZhHans => words[0],
        Lang::ZhHant => words[1],
        Lang::En => words[2],
    }
}

/// What became of a row.
pub fn row_kind(kind: RowKind, lang: Lang) -> &'static str {
    of(
        lang,
        match kind {
            RowKind::Same => ["相同", "相同", "same"],
            RowKind::Edited => ["改动", "改動", "edited"],
            RowKind::Split => ["拆分", "拆分", "split"],
            RowKind::Merged => ["合并", "合併", "merged"],
            RowKind::Omitted => ["略去", "略去", "omitted"],
            RowKind::Added => ["新增", "新增", "added"],
        },
    )
}

/// A row or phrase that stands elsewhere.
pub fn moved(lang: Lang) -> &'static str {
    of(lang, ["移动", "移動", "moved"])
}

pub fn verdict(kind: VerdictKind, lang: Lang) -> &'static str {
    of(
        lang,
        match kind {
            VerdictKind::Identical => ["文字相同", "文字相同", "identical"],
            VerdictKind::Reprint => ["转载", "轉載", "reprint"],
            VerdictKind::EditedReprint => ["删改转载", "刪改轉載", "edited reprint"],
            VerdictKind::Derived => ["部分沿用", "部分沿用", "derived"],
            VerdictKind::Independent => ["独立报道", "獨立報導", "independent"],
        },
    )
}

pub fn set_aside_reason(reason: SetAsideReason, lang: Lang) -> &'static str {
    of(
        lang,
        match reason {
            SetAsideReason::Breadcrumb => ["面包屑", "麵包屑", "breadcrumb"],
            SetAsideReason::Navigation => ["导航", "導覽", "navigation"],
            SetAsideReason::Share => ["分享栏", "分享列", "share bar"],
            SetAsideReason::Byline => ["署名行", "署名列", "byline"],
            SetAsideReason::Editor => ["责任编辑", "責任編輯", "editor"],
            SetAsideReason::Copyright => ["版权声明", "版權聲明", "copyright"],
            SetAsideReason::Image => ["图片", "圖片", "image"],
            SetAsideReason::Related => ["相关链接", "相關連結", "related"],
            SetAsideReason::Comment => ["评论", "評論", "comment"],
            SetAsideReason::Advert => ["广告", "廣告", "advert"],
            SetAsideReason::Other => ["其他", "其他", "other"],
            SetAsideReason::Reader => ["由您剔除", "由您剔除", "by you"],
        },
    )
}

pub fn fact_kind(kind: FactKind, lang: Lang) -> &'static str {
    of(
        lang,
        match kind {
            FactKind::Number => ["数字", "數字", "number"],
            FactKind::Percent => ["比例", "比例", "percent"],
            FactKind::Money => ["金额", "金額", "money"],
            FactKind::Quantity => ["数量", "數量", "quantity"],
            FactKind::Date => ["日期", "日期", "date"],
            FactKind::Time => ["时刻", "時刻", "time"],
            FactKind::DateTime => ["日期时刻", "日期時刻", "date, time"],
            FactKind::Duration => ["时长", "時長", "duration"],
            FactKind::Quote => ["引语", "引語", "quote"],
            FactKind::Name => ["名称", "名稱", "name"],
        },
    )
}

pub fn fact_status(status: FactStatus, lang: Lang) -> &'static str {
    of(
        lang,
        match status {
            FactStatus::Conflict => ["互相矛盾", "互相矛盾", "Disagreeing"],
            FactStatus::OnlyLeft => ["只在 A", "只在 A", "Only in A"],
            FactStatus::OnlyRight => ["只在 B", "只在 B", "Only in B"],
            FactStatus::SameValue => {
                ["写法不同，并不矛盾", "寫法不同，並不矛盾", "Written differently, no disagreement"]
            }
        },
    )
}

/// 83 for 0.83.
fn percent(share: f64) -> i64 {
    (share * 100.0).round() as i64
}

/// “B 保留了 A 的 83%，改动 2 段，略去 2 段……”: the figures a verdict rests on.
pub fn verdict_sentence(f: &Figures, lang: Lang) -> String {
    let mut parts = vec![match lang {
        Lang::ZhHans => {
            format!("B 保留了 A 的 {}%，B 的文字有 {}% 来自 A", percent(f.left_kept), percent(f.right_kept))
        }
        Lang::ZhHant => {
            format!("B 保留了 A 的 {}%，B 的文字有 {}% 來自 A", percent(f.left_kept), percent(f.right_kept))
        }
        Lang::En => {
            format!("B keeps {}% of A; {}% of B comes from A", percent(f.left_kept), percent(f.right_kept))
        }
    }];
    let counts = [
        (f.edited_rows, ["改动", "改動", "edited"]),
        (f.moved_rows, ["移动", "移動", "moved"]),
        (f.split_rows, ["拆分", "拆分", "split"]),
        (f.merged_rows, ["合并", "合併", "merged"]),
        (f.omitted_rows, ["略去", "略去", "omitted"]),
        (f.added_rows, ["新增", "新增", "added"]),
    ];
    for (count, words) in counts.into_iter().filter(|(count, _)| *count > 0) {
        parts.push(match lang {
            Lang::En => format!("{count} {}", of(lang, words)),
            Lang::ZhHans | Lang::ZhHant => format!("{} {count} 段", of(lang, words)),
        });
    }
    if f.fact_conflicts > 0 {
        parts.push(match lang {
            Lang::ZhHans => format!("{} 处事实不一致", f.fact_conflicts),
            Lang::ZhHant => format!("{} 處事實不一致", f.fact_conflicts),
            Lang::En if f.fact_conflicts == 1 => "1 fact disagrees".to_owned(),
            Lang::En => format!("{} facts disagree", f.fact_conflicts),
        });
    }
    parts.join(of(lang, ["，", "，", ", "]))
}

/// “标题：B 保留了 A 的 60%……；导语：……”: headline and first paragraph apart; nothing where no article has either.
pub fn parts_sentence(shares: &Shares, lang: Lang) -> Option<String> {
    let parts = [
        (&shares.headline, ["标题", "標題", "Headline"]),
        (&shares.lead, ["导语", "導語", "First paragraph"]),
    ];
    let said: Vec<String> =
        parts.into_iter().filter_map(|(part, name)| part_sentence(part, of(lang, name), lang)).collect();
    (!said.is_empty()).then(|| said.join(of(lang, ["；", "；", "; "])))
}

fn part_sentence(part: &PartShares, name: &str, lang: Lang) -> Option<String> {
    let kept = part.left.map(|s| percent(s.kept()));
    let comes = part.right.map(|s| percent(s.kept()));
    let mut said = Vec::new();
    said.extend(kept.map(|n| match lang {
        Lang::ZhHans | Lang::ZhHant => format!("B 保留 {n}%"),
        Lang::En => format!("B keeps {n}%"),
    }));
    said.extend(comes.map(|n| match lang {
        Lang::ZhHans => format!("{n}% 来自 A"),
        Lang::ZhHant => format!("{n}% 來自 A"),
        Lang::En => format!("{n}% comes from A"),
    }));
    let colon = of(lang, ["：", "：", ": "]);
    (!said.is_empty()).then(|| format!("{name}{colon}{}", said.join(of(lang, ["，", "，", ", "]))))
}

/// “不计的差异：全半角 12 处，引号 4 处”: what was folded, by what does not count; nothing where nothing was.
pub fn folded_sentence(folded: &FoldedCounts, lang: Lang) -> Option<String> {
    let said: Vec<String> = folded
        .iter()
        .map(|(what, count)| {
            let name = Phrases(lang).ignore(what);
            match lang {
                Lang::ZhHans => format!("{name} {count} 处"),
                Lang::ZhHant => format!("{name} {count} 處"),
                Lang::En => format!("{name} {count}"),
            }
        })
        .collect();
    let label = of(lang, ["不计的差异：", "不計的差異：", "Not counted: "]);
    (!said.is_empty()).then(|| format!("{label}{}", said.join(of(lang, ["，", "，", ", "]))))
}

fn share_list(parts: &[(f64, [&'static str; 3])], lang: Lang) -> String {
    let said: Vec<String> = parts
        .iter()
        .filter(|(share, _)| percent(*share) > 0)
        .map(|(share, words)| format!("{} {}%", of(lang, *words), percent(*share)))
        .collect();
    said.join(of(lang, ["，", "，", ", "]))
}

const SAME: [&str; 3] = ["相同", "相同", "same"];
const FOLDED: [&str; 3] = ["不计差异", "不計差異", "not counted"];
const EDITED: [&str; 3] = ["改动", "改動", "edited"];
const MOVED: [&str; 3] = ["其中移动", "其中移動", "of which moved"];

/// The shares of the left text in words.
pub fn left_shares(s: &LeftShares, lang: Lang) -> String {
    let omitted = ["略去", "略去", "omitted"];
    share_list(
        &[(s.same, SAME), (s.folded, FOLDED), (s.edited, EDITED), (s.omitted, omitted), (s.moved, MOVED)],
        lang,
    )
}

/// The shares of the right text in words.
pub fn right_shares(s: &RightShares, lang: Lang) -> String {
    let added = ["新增", "新增", "added"];
    share_list(
        &[(s.same, SAME), (s.folded, FOLDED), (s.edited, EDITED), (s.added, added), (s.moved, MOVED)],
        lang,
    )
}

/// Why a reading is doubtful.
pub fn warning(warning: &Warning, lang: Lang) -> String {
    match (warning, lang) {
        (Warning::EncodingDoubtful { encoding }, Lang::ZhHans) => {
            format!("编码按 {encoding} 读取，但没有把握；若有乱码请在此处另选编码")
        }
        (Warning::EncodingDoubtful { encoding }, Lang::ZhHant) => {
            format!("編碼按 {encoding} 讀取，但沒有把握；若有亂碼請在此處另選編碼")
        }
        (Warning::EncodingDoubtful { encoding }, Lang::En) => {
            format!("read as {encoding}, which is a guess; if the text is garbled, choose its encoding")
        }
        (Warning::EncodingContradicted { declared, encoding }, Lang::ZhHans) => {
            format!("网页声明编码为 {declared}，实际按 {encoding} 读取；若有乱码请另选编码")
        }
        (Warning::EncodingContradicted { declared, encoding }, Lang::ZhHant) => {
            format!("網頁宣告編碼為 {declared}，實際按 {encoding} 讀取；若有亂碼請另選編碼")
        }
        (Warning::EncodingContradicted { declared, encoding }, Lang::En) => {
            format!("the page says {declared}, but its bytes are {encoding}; if the text is garbled, choose its encoding")
        }
        (Warning::BrokenCharacters { count, encoding }, Lang::ZhHans) => {
            format!("有 {count} 处不是有效的 {encoding} 字符，显示为 �；请试试其他编码")
        }
        (Warning::BrokenCharacters { count, encoding }, Lang::ZhHant) => {
            format!("有 {count} 處不是有效的 {encoding} 字元，顯示為 �；請試試其他編碼")
        }
        (Warning::BrokenCharacters { count, encoding }, Lang::En) => {
            format!("{count} places are not valid {encoding} and show as �; try another encoding")
        }
        (Warning::ArticleDoubtful, Lang::ZhHans) => {
            "没有把握哪些文字属于文章，已全部显示；请看“已剔除”一栏".to_owned()
        }
        (Warning::ArticleDoubtful, Lang::ZhHant) => {
            "沒有把握哪些文字屬於文章，已全部顯示；請看「已剔除」一欄".to_owned()
        }
        (Warning::ArticleDoubtful, Lang::En) => {
            "no clear article was found on this page, so everything readable is shown; look at what was set aside"
                .to_owned()
        }
        (Warning::FormatContradicted { name, .. }, Lang::ZhHans) => format!("{name} 的内容与文件名后缀不符，已按内容读取"),
        (Warning::FormatContradicted { name, .. }, Lang::ZhHant) => format!("{name} 的內容與副檔名不符，已按內容讀取"),
        (Warning::FormatContradicted { name, .. }, Lang::En) => {
            format!("{name} is another kind of file than its name says, and was read by its content")
        }
    }
}

/// Why a file could not be read: which file, what is wrong, what to do.
pub fn read_error(error: &ReadError, lang: Lang) -> String {
    let hans = match lang {
        Lang::En => return error.to_string(),
        Lang::ZhHans => true,
        Lang::ZhHant => false,
    };
    let pick = |simplified: String, traditional: String| if hans { simplified } else { traditional };
    match error {
        ReadError::Missing { path } => {
            pick(format!("{path}：没有这个文件；请检查文件名"), format!("{path}：沒有這個檔案；請檢查檔名"))
        }
        ReadError::Folder { path } => {
            pick(format!("{path} 是文件夹；请选择其中的文件"), format!("{path} 是資料夾；請選擇其中的檔案"))
        }
        ReadError::NotAFile { path } => pick(
            format!("{path} 不是普通文件；请先把内容存成文件"),
            format!("{path} 不是一般檔案；請先把內容存成檔案"),
        ),
        ReadError::Forbidden { path } => pick(
            format!("{path}：没有读取权限；请修改权限，或复制到自己的文件夹"),
            format!("{path}：沒有讀取權限；請修改權限，或複製到自己的資料夾"),
        ),
        ReadError::Empty { path } => {
            pick(format!("{path} 是空的；请选择有文字的文件"), format!("{path} 是空的；請選擇有文字的檔案"))
        }
        ReadError::TooLarge { path, size, limit } => pick(
            format!("{path} 有 {size} MB，超过 {limit} MB 的上限；请在设置中调高上限，或截短文件"),
            format!("{path} 有 {size} MB，超過 {limit} MB 的上限；請在設定中調高上限，或截短檔案"),
        ),
        ReadError::Binary { path, looks_like } => pick(
            format!("{path} 不是文本（{looks_like}）；请先存成纯文本或网页"),
            format!("{path} 不是文字檔（{looks_like}）；請先存成純文字或網頁"),
        ),
        ReadError::TooDeep { path } => pick(
            format!("{path} 的网页结构嵌套过深，无法安全读取；请在浏览器里另存为纯文本再打开"),
            format!("{path} 的網頁結構巢狀過深，無法安全讀取；請在瀏覽器裡另存為純文字再開啟"),
        ),
        ReadError::Changed { path } => {
            pick(format!("{path} 在读取时被改动；请重新打开"), format!("{path} 在讀取時被改動；請重新開啟"))
        }
        ReadError::NoText { path } => pick(
            format!("{path} 里没有可读的文字；如果应当有，请手动选择编码"),
            format!("{path} 裡沒有可讀的文字；如果應當有，請手動選擇編碼"),
        ),
        ReadError::UnknownEncoding { name } => pick(
            format!("没有名为“{name}”的编码；请用 UTF-8、GB18030、Big5、Shift_JIS、EUC-KR 等名称"),
            format!("沒有名為「{name}」的編碼；請用 UTF-8、GB18030、Big5、Shift_JIS、EUC-KR 等名稱"),
        ),
        ReadError::Io { path, reason } => pick(
            format!("{path} 无法读取（{reason}）；请重试，或复制到别处再打开"),
            format!("{path} 無法讀取（{reason}）；請重試，或複製到別處再開啟"),
        ),
    }
}
