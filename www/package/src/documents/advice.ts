import type { DocumentErrorCode } from "./error.js";

/** The languages in which it is said what to do. */
export type AdviceLanguage = "vi" | "en";

const ADVICE: Record<AdviceLanguage, Record<DocumentErrorCode, string>> = {
  vi: {
    unsupported:
      "Loại tệp này không đọc được. Hãy lưu nội dung thành .docx, .odt, .rtf, .pdf, .html hoặc .txt; ảnh thì cần nhận dạng chữ (OCR), tệp nén loại khác thì cần nén lại thành .zip.",
    "legacy-doc": "Đây là tài liệu Word kiểu cũ (.doc, trước năm 2007). Hãy mở bằng Word hoặc LibreOffice rồi lưu thành .docx hoặc .odt.",
    encrypted: "Tệp được bảo vệ bằng mật khẩu. Hãy mở bằng mật khẩu rồi lưu một bản không có mật khẩu.",
    scanned: "Các trang chỉ là ảnh, không có chữ để đọc. Hãy dùng chương trình nhận dạng chữ (OCR) rồi đọc bản đã có chữ.",
    broken: "Tệp bị hỏng hoặc bị cắt mất một phần. Hãy tải hoặc sao chép lại, hoặc mở bằng chương trình đã tạo ra nó rồi lưu lại.",
    "too-large": "Tệp, hoặc văn bản trong tệp, quá lớn. Hãy chia thành nhiều tệp nhỏ hơn.",
    "too-many": "Tệp nén chứa quá nhiều tệp hoặc quá nhiều lớp nén lồng nhau. Hãy giải nén rồi đọc cả thư mục, hoặc chia thành nhiều tệp nén.",
    bomb: "Tệp này phình to bất thường khi giải nén nên không được mở. Nếu tin nguồn gửi, hãy tự giải nén rồi đọc từng tài liệu.",
    "unsafe-name": "Tên tệp có ký tự điều khiển hoặc dẫn ra ngoài tệp nén. Nếu tin nguồn gửi, hãy tự giải nén, đổi tên tệp rồi đọc lại.",
    empty: "Trong tệp không có chữ nào. Hãy xem lại có đúng tệp cần đọc không.",
  },
  en: {
    unsupported:
      "Files of this kind are not read. Save what is in it as .docx, .odt, .rtf, .pdf, .html or .txt; of a picture have the text recognised (OCR), and pack other archives as .zip.",
    "legacy-doc": "It is a document of Word before 2007 (.doc). Open it in Word or LibreOffice and save it as .docx or .odt.",
    encrypted: "It is protected by a password. Open it with the password and save a copy without one.",
    scanned: "Its pages are pictures without text. Have a program recognise the text (OCR) and read what that has made.",
    broken: "The file is damaged or cut off. Fetch it again, or open it in the program that made it and save it anew.",
    "too-large": "The file, or the text in it, is too large. Divide it into smaller ones.",
    "too-many": "The archive has too many entries, or too many archives within each other. Unpack it and read the folder, or divide it.",
    bomb: "It would unpack to far more than it should, and was not opened. If you trust it, unpack it yourself and read what is in it.",
    "unsafe-name": "Its name holds control characters or leads out of the archive. If you trust it, unpack it yourself, rename the file and read that.",
    empty: "There is no text in it. See whether it is the right file.",
  },
};

/** A sentence that says why a document was not read, and one that says what to do; for interfaces in these languages. */
export const adviceOn = (code: DocumentErrorCode, language: AdviceLanguage): string => ADVICE[language][code];
