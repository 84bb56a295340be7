import CNcurses
import Glibc
import SafeText
import Terminal

/// Which characters the locale can show, and what is drawn for the others.
package struct CharacterRepertoire {
  private let isASCII: Bool
  private let isUTF8: Bool
  private let hasLines: Bool

  /// Makes the environment's character set the process's, as ncurses wants it.
  ///
  /// Where the environment names a UTF-8 locale that is not installed, as over SSH, UTF-8 counts all the same. The other
  /// categories of the locale stay, so that numbers and messages are the same everywhere.
  static func adoptLocale() {
    let wanted = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap(environmentValue).first ?? ""
    if setlocale(LC_CTYPE, "") == nil, wanted.lowercased().filter({ $0 != "-" }).hasSuffix("utf8") {
      setlocale(LC_CTYPE, "C.UTF-8")
    }
  }

  /// Makes the environment's character set the process's, and says whether it is UTF-8.
  package static func adoptsUTF8() -> Bool {
    adoptLocale()
    return isLocaleUTF8
  }

  private static var isLocaleUTF8: Bool { String(cString: nl_langinfo(Int32(CODESET))) == "UTF-8" }

  /// `hasLines` says whether the terminal's own line-drawing characters are known.
  init(isASCII: Bool, hasLines: Bool) {
    self.isASCII = isASCII
    self.hasLines = hasLines
    isUTF8 = Self.isLocaleUTF8
  }

  /// Whether nothing but ASCII shows as it is.
  var showsASCIIOnly: Bool { isASCII || !isUTF8 }

  /// What a glyph is drawn as: always of the glyph's width.
  enum Form {
    case glyph
    /// The terminal's line-drawing character of this VT100 letter.
    case line(CChar)
    /// ASCII, padded with a blank where the glyph has two columns.
    case substitute(Unicode.Scalar)
  }

  func form(of glyph: Glyph) -> Form {
    let isBare = glyph.marks == .zero
    if isBare, glyph.scalar.isASCII { return .glyph }
    if !isASCII {
      if isShown(glyph) { return .glyph }
      if !isUTF8, hasLines, let letter = Self.lineLetter(glyph.scalar) { return .line(letter) }
    }
    // Without its marks a letter would make another text.
    return .substitute(isBare ? ASCIIForm.of(glyph.scalar) : "?")
  }

  /// Whether the C library, on which ncurses rests, has the glyph and agrees on its width.
  private func isShown(_ glyph: Glyph) -> Bool {
    guard wcwidth(wchar_t(glyph.scalar.value)) == glyph.width, isEncodable(glyph.scalar.value) else { return false }
    for index in glyph.marks.indices where glyph.marks[index] != 0 {
      guard wcwidth(wchar_t(glyph.marks[index])) == 0, isEncodable(glyph.marks[index]) else { return false }
    }
    return true
  }

  private func isEncodable(_ value: UInt32) -> Bool {
    guard !isUTF8 else { return true }
    return withUnsafeTemporaryAllocation(of: CChar.self, capacity: 64) { buffer in
      wctomb(buffer.baseAddress, wchar_t(value)) > 0
    }
  }

  private static func lineLetter(_ scalar: Unicode.Scalar) -> CChar? {
    let letter: Unicode.Scalar
    switch scalar {
    case "─": letter = "q"
    case "│": letter = "x"
    case "┌": letter = "l"
    case "┐": letter = "k"
    case "└": letter = "m"
    case "┘": letter = "j"
    case "├": letter = "t"
    case "┤": letter = "u"
    case "┴": letter = "v"
    case "┬": letter = "w"
    case "┼": letter = "n"
    default: return nil
    }
    return CChar(letter.value)
  }
}
