//! Why a file could not be read, or was read with doubts, in words.

use crate::article::{Changes, Warning};
use crate::read::{Cure, ReadError};

use super::Lang;
use super::foreign::foreign;

fn pick(lang: Lang, [hans, hant, en, ja, ko]: [String; 5]) -> String {
    match lang {
        Lang::ZhHans => hans,
        Lang::ZhHant => hant,
        Lang::En => en,
        Lang::Ja => ja,
        Lang::Ko => ko,
    }
}

/// An encoding as people write its name: the standard writes some of them small.
pub fn encoding(name: &str) -> String {
    match name.split_at_checked(1) {
        _ if name.starts_with("gb") => name.to_uppercase(),
        Some((first, rest)) => first.to_uppercase() + rest,
        None => name.to_owned(),
    }
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
        (Warning::ControlCharacters { count }, lang) => pick(lang, [
            format!("正文里有 {count} 个控制字符（如 ␀），文件可能损坏过；不计空白时也不计它们"),
            format!("正文裡有 {count} 個控制字元（如 ␀），檔案可能損壞過；不計空白時也不計它們"),
            format!(
                "{} in the text, so the file may have been damaged; where space does not count, neither do they",
                if *count == 1 { "1 control character (such as ␀) stands".to_owned() } else { format!("{count} control characters (such as ␀) stand") }
            ), format!("本文に制御文字（␀ など）が {count}個あり、ファイルが破損している可能性があります。空白を無視する場合は、これらも無視します"), format!("본문에 제어 문자(␀ 등)가 {count}개 있어 파일이 손상되었을 수 있습니다. 공백을 무시하면 이 문자들도 무시합니다"),
        ]),
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
        (Warning::ListPage, Lang::ZhHans) => {
            "这个网页列出多篇文章，本身不是一篇文章；请打开其中一篇，另存后再比较".to_owned()
        }
        (Warning::ListPage, Lang::ZhHant) => {
            "這個網頁列出多篇文章，本身不是一篇文章；請開啟其中一篇，另存後再比較".to_owned()
        }
        (Warning::ListPage, Lang::En) => {
            "this page lists articles; open the one you want, save it and compare that".to_owned()
        }
        (Warning::OwnReport, lang) => pick(lang, [
            "这是 Variorum 写的报告，里面有它所比较的文字；作为来源时，它会显得是一切的出处".to_owned(),
            "這是 Variorum 寫的報告，裡面有它所比較的文字；作為來源時，它會顯得是一切的出處".to_owned(),
            "Variorum wrote this report, which holds the texts it compares; as a source it seems to be the origin of all".to_owned(),
            "これは Variorum が書いた報告で、比較した文章を含みます。資料として使うと、すべての出どころに見えます".to_owned(),
            "Variorum이 쓴 보고서로, 비교한 글이 들어 있습니다. 자료로 쓰면 모든 글의 출처처럼 보입니다".to_owned(),
        ]),
        (Warning::FormatContradicted { name, .. }, Lang::ZhHans) => format!("{name} 的内容与文件名后缀不符，已按内容读取"),
        (Warning::FormatContradicted { name, .. }, Lang::ZhHant) => format!("{name} 的內容與副檔名不符，已按內容讀取"),
        (Warning::FormatContradicted { name, .. }, Lang::En) => {
            format!("{name} is another kind of file than its name says, and was read by its content")
        } (Warning::EncodingDoubtful { encoding }, Lang::Ja) => format!("文字コードを {encoding} と推定して読み込みました。文字化けする場合は、ここで文字コードを選んでください"), (Warning::EncodingContradicted { declared, encoding }, Lang::Ja) => format!("ページの宣言は {declared} ですが、実際の文字コードは {encoding} です。文字化けする場合は、文字コードを選んでください"), (Warning::BrokenCharacters { count, encoding }, Lang::Ja) => format!("{encoding} として正しくない箇所が {count}か所あり、� と表示しています。ほかの文字コードを試してください"), (Warning::ArticleDoubtful, Lang::Ja) => "記事の範囲を特定できないため、読み取れる文章をすべて表示しています。「除外」の欄を確認してください".to_owned(), (Warning::ListPage, Lang::Ja) => "このページは記事の一覧です。目的の記事を開いて保存し、それを比較してください".to_owned(), (Warning::FormatContradicted { name, .. }, Lang::Ja) => format!("{name} の内容は拡張子と一致しないため、内容に従って読み込みました"), (Warning::EncodingDoubtful { encoding }, Lang::Ko) => format!("인코딩을 {encoding} 방식으로 추정해 읽었습니다. 글자가 깨지면 여기서 인코딩을 고르십시오"), (Warning::EncodingContradicted { declared, encoding }, Lang::Ko) => format!("페이지에는 {declared} 인코딩이라고 되어 있으나 실제로는 {encoding} 방식입니다. 글자가 깨지면 인코딩을 고르십시오"), (Warning::BrokenCharacters { count, encoding }, Lang::Ko) => format!("{encoding} 인코딩에 맞지 않는 곳이 {count}군데 있어 �로 표시합니다. 다른 인코딩을 써 보십시오"), (Warning::ArticleDoubtful, Lang::Ko) => "어디까지가 기사인지 확실하지 않아 읽을 수 있는 글을 모두 표시합니다. “제외됨” 탭을 확인하십시오".to_owned(), (Warning::ListPage, Lang::Ko) => "이 페이지는 기사 목록입니다. 원하는 기사를 열어 저장한 뒤 비교하십시오".to_owned(), (Warning::FormatContradicted { name, .. }, Lang::Ko) => format!("{name} 파일의 내용이 확장자와 달라 내용에 따라 읽었습니다"),
        (Warning::TrackedChanges { count, read: Changes::Accepted }, lang) => pick(lang, [
            format!("文档有 {count} 处修订，这里是接受修订后的版本"),
            format!("文件有 {count} 處修訂，這裡是接受修訂後的版本"),
            format!("the document has {}; this is the version after", tracked(*count)), format!("文書に変更履歴が {count}件あります。これは適用後の版です"), format!("문서에 추적된 변경이 {count}건 있습니다. 이것은 적용 후의 판입니다"),
        ]),
        (Warning::TrackedChanges { count, read: Changes::Rejected }, lang) => pick(lang, [
            format!("文档有 {count} 处修订，这里是修订前的版本"),
            format!("文件有 {count} 處修訂，這裡是修訂前的版本"),
            format!("the document has {}; this is the version before", tracked(*count)), format!("文書に変更履歴が {count}件あります。これは適用前の版です"), format!("문서에 추적된 변경이 {count}건 있습니다. 이것은 적용 전의 판입니다"),
        ]),
        (Warning::Chapters { count, read: None, .. }, lang) => pick(lang, [
            format!("全书共 {count} 章，已全部读入"),
            format!("全書共 {count} 章，已全部讀入"),
            format!("a book of {count} chapters, read as a whole"), format!("全{count}章の書籍を、すべて読み込みました"), format!("모두 {count}장인 책을 전부 읽었습니다"),
        ]),
        (Warning::Chapters { count, read: Some(chapter), .. }, lang) => pick(lang, [
            format!("全书共 {count} 章，这里是第 {chapter} 章"),
            format!("全書共 {count} 章，這裡是第 {chapter} 章"),
            format!("chapter {chapter} of a book of {count}"), format!("全{count}章の書籍の第{chapter}章です"), format!("모두 {count}장인 책의 {chapter}장입니다"),
        ]),
        (Warning::UnreadableCharacters { percent }, lang) => pick(lang, [
            format!("PDF 中约 {percent}% 的字符没有可靠的文字信息，显示为 �；请对照原文件"),
            format!("PDF 中約 {percent}% 的字元沒有可靠的文字資訊，顯示為 �；請對照原檔"),
            format!("about {percent}% of the characters of this PDF cannot be told and show as �; hold the text against the file"), format!("この PDF の文字の約 {percent}% は判別できず、� と表示しています。元のファイルと照合してください"), format!("이 PDF의 글자 가운데 약 {percent}%는 알아낼 수 없어 �로 표시합니다. 원본 파일과 대조하십시오"),
        ]),
        (Warning::PagesWithoutText { count, of: pages }, lang) => pick(lang, [
            format!("{pages} 页中有 {count} 页没有文字，可能是图片；那些内容没有读入"),
            format!("{pages} 頁中有 {count} 頁沒有文字，可能是圖片；那些內容沒有讀入"),
            format!("{count} of {pages} pages hold no text and may be pictures; what they show was not read"), format!("{pages}ページ中 {count}ページに文章がなく、画像の可能性があります。その内容は読み込んでいません"), format!("{pages}쪽 중 {count}쪽에 글이 없으며 이미지일 수 있습니다. 그 내용은 읽지 않았습니다"),
        ]),
    }
}

/// Why a file could not be read: which file, what is wrong, what to do.
pub fn read_error(error: &ReadError, lang: Lang) -> String {
    let hans = match lang {
        Lang::En => return error.to_string(),
        Lang::Ja => return super::ja::read_error(error),
        Lang::Ko => return super::ko::read_error(error),
        Lang::ZhHans => true,
        Lang::ZhHant => false,
    };
    let either = |simplified: String, traditional: String| if hans { simplified } else { traditional };
    match error {
        ReadError::Missing { path } => {
            either(format!("{path}：没有这个文件；请检查文件名"), format!("{path}：沒有這個檔案；請檢查檔名"))
        }
        ReadError::Dangling { path } => either(
            format!("{path} 是链接，所指的文件不在；请直接打开那个文件，或删去这个链接"),
            format!("{path} 是連結，所指的檔案不在；請直接開啟那個檔案，或刪去這個連結"),
        ),
        ReadError::Folder { path } => {
            either(format!("{path} 是文件夹；请选择其中的文件"), format!("{path} 是資料夾；請選擇其中的檔案"))
        }
        ReadError::NotAFile { path } => either(
            format!("{path} 不是普通文件；请先把内容存成文件"),
            format!("{path} 不是一般檔案；請先把內容存成檔案"),
        ),
        ReadError::Forbidden { path } => either(
            format!("{path}：没有读取权限；请修改权限，或复制到自己的文件夹"),
            format!("{path}：沒有讀取權限；請修改權限，或複製到自己的資料夾"),
        ),
        ReadError::Empty { path } => {
            either(format!("{path} 是空的；请选择有文字的文件"), format!("{path} 是空的；請選擇有文字的檔案"))
        }
        ReadError::TooLarge { path, size, limit } => either(
            format!(
                "{path} 有 {size} MB，超过 {limit} MB 的上限；请在设置中调高上限（最高 256 MB），或截短文件"
            ),
            format!(
                "{path} 有 {size} MB，超過 {limit} MB 的上限；請在設定中調高上限（最高 256 MB），或截短檔案"
            ),
        ),
        ReadError::Binary { path, looks_like } => {
            let [hans, hant] = match looks_like.cure() {
                Cure::Recognise => {
                    ["请先用文字识别（OCR）取出其中的文字", "請先用文字辨識（OCR）取出其中的文字"]
                }
                Cure::Unpack => ["请先解压，再打开里面的文件", "請先解壓縮，再開啟裡面的檔案"],
                Cure::WriteDown => ["请先把其中的话转成文字", "請先把其中的話轉成文字"],
                Cure::SaveAs => ["请先存成纯文本、网页或 Word 文档", "請先存成純文字、網頁或 Word 文件"],
                Cure::Other => ["请选择有文字的文件", "請選擇有文字的檔案"],
            };
            let what = foreign(*looks_like, lang);
            either(
                format!("{path} 不是文本（{what}）；{hans}"),
                format!("{path} 不是文字檔（{what}）；{hant}"),
            )
        }
        ReadError::TooDeep { path } => either(
            format!("{path} 的网页结构嵌套过深，无法安全读取；请在浏览器里另存为纯文本再打开"),
            format!("{path} 的網頁結構巢狀過深，無法安全讀取；請在瀏覽器裡另存為純文字再開啟"),
        ),
        ReadError::Changed { path } => {
            either(format!("{path} 在读取时被改动；请重新打开"), format!("{path} 在讀取時被改動；請重新開啟"))
        }
        ReadError::NoText { path } => either(
            format!("{path} 里没有可读的文字；如果应当有，请手动选择编码（命令行用 --encoding）"),
            format!("{path} 裡沒有可讀的文字；如果應當有，請手動選擇編碼（命令列用 --encoding）"),
        ),
        ReadError::BarePage { path } => either(
            format!(
                "{path} 这个网页里没有可读的文字；如果浏览器里看得到，请等它显示出来后从浏览器另存，或存成纯文本"
            ),
            format!(
                "{path} 這個網頁裡沒有可讀的文字；如果瀏覽器裡看得到，請等它顯示出來後從瀏覽器另存，或存成純文字"
            ),
        ),
        ReadError::Damaged { path } => either(
            format!("{path} 已损坏或不完整；请重新获取，或用原来的程序打开后另存"),
            format!("{path} 已損壞或不完整；請重新取得，或用原來的程式開啟後另存"),
        ),
        ReadError::Locked { path } => either(
            format!("{path} 有密码保护；请另存一份不设密码的"),
            format!("{path} 有密碼保護；請另存一份不設密碼的"),
        ),
        ReadError::Swollen { path, limit } => either(
            format!("{path} 解压后大得反常（上限 {limit} MB）；请自行解压，只打开需要的文件"),
            format!("{path} 解壓縮後大得反常（上限 {limit} MB）；請自行解壓縮，只開啟需要的檔案"),
        ),
        ReadError::TooMany { path, limit } => either(
            format!("{path} 里的文件超过 {limit} 个；请只打开需要的"),
            format!("{path} 裡的檔案超過 {limit} 個；請只開啟需要的"),
        ),
        ReadError::Session { path } => either(
            format!("{path} 是比较存档，不是文章；请用 variorum {path} 在窗口里打开"),
            format!("{path} 是比較存檔，不是文章；請用 variorum {path} 在視窗裡開啟"),
        ),
        ReadError::NothingInside { path } => either(
            format!("{path} 里没有可以读取的文章；请打开含有文字的文件"),
            format!("{path} 裡沒有可以讀取的文章；請開啟含有文字的檔案"),
        ),
        ReadError::OwnReports { path, names } => either(
            format!("{path}：{names} 是 Variorum 写的报告，已略过；要读取它，请单独指定"),
            format!("{path}：{names} 是 Variorum 寫的報告，已略過；要讀取它，請單獨指定"),
        ),
        ReadError::Pictures { path, names } => either(
            format!("{path}：{names} 是图片，已略过；要比较其中的文字，请先做文字识别（OCR）"),
            format!("{path}：{names} 是圖片，已略過；要比較其中的文字，請先做文字辨識（OCR）"),
        ),
        ReadError::Nested { path } => either(
            format!("{path} 是压缩包里的压缩包；请先解压外层，再单独打开它"),
            format!("{path} 是壓縮檔裡的壓縮檔；請先解壓縮外層，再單獨開啟它"),
        ),
        ReadError::TooSlow { path, seconds } => either(
            format!("{path} 读取超过 {seconds} 秒，已放弃；请重新保存，或存成纯文本"),
            format!("{path} 讀取超過 {seconds} 秒，已放棄；請重新儲存，或存成純文字"),
        ),
        ReadError::Failed { path } => either(
            format!("{path} 的内部结构无法读取；请重新保存，或存成纯文本"),
            format!("{path} 的內部結構無法讀取；請重新儲存，或存成純文字"),
        ),
        ReadError::OnlyPictures { path } => either(
            format!("{path} 里没有文字，看到的可能是图片；请先做文字识别（OCR）"),
            format!("{path} 裡沒有文字，看到的可能是圖片；請先做文字辨識（OCR）"),
        ),
        ReadError::NoChapter { path, chapters } => either(
            format!("{path} 共 {chapters} 章；请选 1 到 {chapters} 之间的一章，或不选而读全书"),
            format!("{path} 共 {chapters} 章；請選 1 到 {chapters} 之間的一章，或不選而讀全書"),
        ),
        ReadError::UnknownEncoding { name } => either(
            format!("没有名为“{name}”的编码；请用 UTF-8、GB18030、Big5、Shift_JIS、EUC-KR 等名称"),
            format!("沒有名為「{name}」的編碼；請用 UTF-8、GB18030、Big5、Shift_JIS、EUC-KR 等名稱"),
        ),
        ReadError::Io { path, reason } => either(
            format!("{path} 无法读取（{reason}）；请重试，或复制到别处再打开"),
            format!("{path} 無法讀取（{reason}）；請重試，或複製到別處再開啟"),
        ),
    }
}

/// One article was read where two are needed.
pub fn nothing_to_compare(path: &str, lang: Lang) -> String {
    pick(
        lang,
        [
            format!("{path} 只有一篇文章，无从比较；请再给出一个文件"),
            format!("{path} 只有一篇文章，無從比較；請再給出一個檔案"),
            format!("{path} is one article, which leaves nothing to compare it with; name another file"),
            format!("{path} の記事が1本だけでは比較できません。もう1つファイルを指定してください"),
            format!("{path} 파일의 기사 한 건만으로는 비교할 수 없습니다. 파일을 하나 더 지정하십시오"),
        ],
    )
}

/// A file that only one side has, or whose other side is empty.
pub fn other_side_empty(name: &str, lang: Lang) -> String {
    pick(
        lang,
        [
            format!("{name}：另一侧没有文字"),
            format!("{name}：另一側沒有文字"),
            format!("{name}: the other side has no text"),
            format!("{name}：反対側に文章がありません"),
            format!("{name}: 반대쪽에 글이 없습니다"),
        ],
    )
}

/// A file without text on either side.
pub fn both_sides_empty(name: &str, lang: Lang) -> String {
    pick(
        lang,
        [
            format!("{name}：两侧都没有文字"),
            format!("{name}：兩側都沒有文字"),
            format!("{name}: neither side has any text"),
            format!("{name}：左右どちらにも文章がありません"),
            format!("{name}: 양쪽 모두 글이 없습니다"),
        ],
    )
}

/// In English: one tracked change, or several.
fn tracked(count: usize) -> String {
    if count == 1 { "1 tracked change".to_owned() } else { format!("{count} tracked changes") }
}
