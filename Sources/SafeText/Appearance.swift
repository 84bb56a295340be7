/// How a terminal displays a scalar. Visible forms, glyphs and JSON all use this classification.
enum Appearance {
  /// Takes one column.
  case narrow
  /// Takes two columns.
  case wide
  /// Takes no column and combines with the scalar before it.
  case mark
  /// Shapes its neighbours and is invisible itself: joiners, variation selectors, tags. Not drawn, but escaped wherever
  /// the full text is shown.
  case dropped
  /// Would be interpreted, or invisible: shown as an escape.
  case escaped
}

extension Unicode.Scalar {
  /// Whether the scalar is written as an escape wherever text is shown in full or exported.
  ///
  /// True for controls, format characters (bidirectional, zero-width, tags), separators and spaces other than U+0020,
  /// private-use, unassigned and noncharacter scalars, and everything else that is invisible by definition (Unicode's
  /// Default_Ignorable_Code_Point: variation selectors, fillers). False for the backslash, which code that writes
  /// escapes must escape too.
  package var isShownAsEscape: Bool {
    switch appearance {
    case .escaped, .dropped: true
    case .narrow, .wide, .mark: false
    }
  }

  var appearance: Appearance {
    if value < 0x300 {
      return (0x20...0x7E).contains(value) || value > 0xA0 && value != 0xAD ? .narrow : .escaped
    }
    // Han and Hangul, the bulk of wide text, need no look at the property tables.
    if (0x4E00...0x9FFF).contains(value) || (0xAC00...0xD7A3).contains(value) { return .wide }
    return appearanceByCategory
  }

  private var appearanceByCategory: Appearance {
    switch properties.generalCategory {
    case .format:
      return isJoiner || isTag ? .dropped : .escaped
    case .control, .lineSeparator, .paragraphSeparator, .spaceSeparator, .privateUse, .surrogate, .unassigned:
      return .escaped
    case .nonspacingMark, .enclosingMark:
      if properties.isVariationSelector { return .dropped }
      return properties.isDefaultIgnorableCodePoint ? .escaped : .mark
    case .otherLetter where isHangulFiller:
      return .escaped
    case .otherSymbol where isBlankBraille:
      return .escaped
    case .otherLetter where isConjoiningJamo:
      return .mark
    default:
      return WideRanges.contains(value) ? .wide : .narrow
    }
  }

  private var isJoiner: Bool { value == 0x200C || value == 0x200D }

  private var isTag: Bool { (0xE0000...0xE007F).contains(value) }

  /// The letters that are defined as blank.
  private var isHangulFiller: Bool { value == 0x115F || value == 0x1160 || value == 0x3164 || value == 0xFFA0 }

  /// The Braille pattern without dots.
  private var isBlankBraille: Bool { value == 0x2800 }

  /// Medial vowels and final consonants, which terminals draw in the two columns of the leading consonant.
  private var isConjoiningJamo: Bool { (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FB).contains(value) }
}
