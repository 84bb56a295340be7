/// What a terminal makes of a scalar: the one classification that visible forms, glyphs and JSON rest on.
enum Appearance {
  /// Takes one column.
  case narrow
  /// Takes two columns.
  case wide
  /// Takes no column and is drawn on the scalar before it.
  case mark
  /// Shapes its neighbours and is not visible itself: joiners, variation selectors, tags. Not drawn, yet escaped
  /// wherever the full text is shown.
  case dropped
  /// Would be obeyed, or not be seen: shown as its escape.
  case escaped
}

extension Unicode.Scalar {
  /// Whether this scalar is written as an escape wherever text is shown in full or exported.
  ///
  /// True of controls, format characters (bidirectional, zero-width, tags), separators and spaces other than U+0020,
  /// private-use, unassigned and noncharacter scalars, and all else that is invisible by definition (Unicode's
  /// Default_Ignorable_Code_Point: variation selectors, fillers). The backslash is not among them; who writes escapes
  /// escapes it too.
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
    // Han and Hangul, the bulk of wide text, without a look at the property tables.
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

  /// The letters that are blank by definition.
  private var isHangulFiller: Bool { value == 0x115F || value == 0x1160 || value == 0x3164 || value == 0xFFA0 }

  /// The Braille pattern without a dot.
  private var isBlankBraille: Bool { value == 0x2800 }

  /// The medial vowels and finals, which terminals draw into the leading consonant's two columns.
  private var isConjoiningJamo: Bool { (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FB).contains(value) }
}
