import CNcurses
import Glibc
import SafeText
import Terminal

/// The characters that the locale can show, and substitutes for others.
package struct CharacterRepertoire {
  private let isASCII: Bool
  private let isUTF8: Bool
  private let hasLines: Bool

  /// Sets the character set of the process from the environment, as ncurses requires.
  ///
  /// If the environment names a UTF-8 locale that is not installed, as is common over SSH, UTF-8 is used all the same.
  /// Other locale categories do not change, so that numbers and messages are the same everywhere.
  ///
  /// - Returns: Whether the character set is UTF-8.
  @discardableResult package static func adoptLocale() -> Bool {
    let wanted = wantedLocale ?? ""
    if setlocale(LC_CTYPE, "") == nil, wanted.lowercased().filter({ $0 != "-" }).hasSuffix("utf8") {
      setlocale(LC_CTYPE, "C.UTF-8")
    }
    return isLocaleUTF8
  }

  /// The locale that the environment names for characters; nil if it names none.
  package static var wantedLocale: String? {
    ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap(environmentValue).first
  }

  /// Whether the locale that the environment names is installed.
  package static var isWantedLocaleInstalled: Bool {
    guard let locale = newlocale(LC_CTYPE_MASK, "", nil) else { return false }
    freelocale(locale)
    return true
  }

  private static var isLocaleUTF8: Bool { String(cString: nl_langinfo(Int32(CODESET))) == "UTF-8" }

  /// - Parameter hasLines: Whether the terminal's line-drawing characters are known.
  init(isASCII: Bool, hasLines: Bool) {
    self.isASCII = isASCII
    self.hasLines = hasLines
    isUTF8 = Self.isLocaleUTF8
  }

  /// Whether only ASCII can be shown.
  var showsASCIIOnly: Bool { isASCII || !isUTF8 }

  /// How a glyph is drawn, always at its own width.
  enum Form {
    case glyph
    /// The terminal's line-drawing character for a VT100 letter.
    case line(CChar)
    /// An ASCII character, padded with a blank if the glyph has two columns.
    case substitute(Unicode.Scalar)
  }

  func form(of glyph: Glyph) -> Form {
    let isBare = glyph.marks == .zero
    if isBare, glyph.scalar.isASCII { return .glyph }
    if !isASCII {
      if isShown(glyph) { return .glyph }
      if !isUTF8, hasLines, let letter = Self.lineLetter(glyph.scalar) { return .line(letter) }
    }
    // Without its marks, a letter would make a different text.
    return .substitute(isBare ? ASCIIForm.of(glyph.scalar) : "?")
  }

  /// Whether the C library, which ncurses uses, knows the glyph and agrees on its width.
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
