/// Distinguishes objects of one kind that lists show by name: no two labels look alike.
///
/// A label includes part of the object ID if the name is shared, looks like another name, looks like a label or an ID,
/// or mixes scripts whose letters look alike, so that no name can be mistaken for the label of another object. Takes
/// time linear in the number of objects.
package struct Labels: Sendable {
  /// The suffix of the name, by position; only for names that need one.
  private let suffixes: [Int: String]
  private let looks: Set<Look>

  /// - Parameters:
  ///   - names: The names in order, which need not be unique.
  ///   - short: The suffix that is usually unique, by position.
  ///   - full: The suffix that is always unique, by position.
  init(_ names: [String], short: (Int) -> String, full: (Int) -> String) {
    let looks = names.map(Labels.look)
    self.looks = Set(looks)
    let shared = Labels.repeated(looks)
    var candidates: [(position: Int, short: Look)] = []
    for position in names.indices
    where shared.contains(looks[position]) || Labels.isLikeLabel(looks[position].text)
      || Labels.mixesScripts(looks[position].text)
    {
      candidates.append((position, Look(text: "\(looks[position].text) (\(short(position)))")))
    }
    let ambiguous = Labels.repeated(candidates.map(\.short))
    suffixes = Dictionary(
      uniqueKeysWithValues: candidates.map { candidate in
        let part = ambiguous.contains(candidate.short) ? full(candidate.position) : short(candidate.position)
        return (candidate.position, names[candidate.position].isEmpty ? "(\(part))" : " (\(part))")
      })
  }

  /// The label of the object at a position, given its name.
  func label(_ name: String, at position: Int) -> String { suffixes[position].map { name + $0 } ?? name }

  /// Whether something else with this name could be mistaken for one of the objects.
  func isTaken(_ name: String) -> Bool { looks.contains(Labels.look(name)) }

  /// The look of a name, without invisible characters and with Latin look-alikes replaced by ASCII; compared by
  /// canonical equivalence.
  private struct Look: Hashable {
    let text: String
  }

  private static func look(_ name: String) -> Look {
    let isPlain = name.utf8.allSatisfy { (0x20..<0x7F).contains($0) }
    var text = Substring(name)
    if !isPlain {
      var scalars = String.UnicodeScalarView()
      for scalar in name.unicodeScalars where !scalar.properties.isDefaultIgnorableCodePoint {
        if let same = latinLookAlikes[scalar] { scalars += same.unicodeScalars } else { scalars.append(scalar) }
      }
      text = Substring(String(scalars))
    }
    while text.hasPrefix(" ") { text.removeFirst() }
    while text.hasSuffix(" ") { text.removeLast() }
    return Look(text: String(text))
  }

  /// The Latin letters, ligatures and digraphs that many fonts draw like ASCII letters (Unicode's confusables.txt).
  private static let latinLookAlikes: [Unicode.Scalar: String] = [
    "ı": "i", "ɩ": "i", "ɪ": "i", "ȷ": "j", "ɑ": "a", "ɡ": "g", "ƍ": "g", "ǀ": "l", "ɭ": "l", "ƚ": "l", "ɵ": "o",
    "ɯ": "w",
    "ʋ": "u", "ᴜ": "u", "ᴠ": "v", "ᴡ": "w", "ᴢ": "z", "ᴄ": "c", "ᴏ": "o", "ſ": "f", "Ɩ": "l", "ǃ": "!", "Ꞌ": "'",
    "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "ft", "ﬆ": "st", "ĳ": "ij", "Ĳ": "IJ", "ŉ": "'n",
    "Ǆ": "DŽ", "ǅ": "Dž", "ǆ": "dž", "Ǉ": "LJ", "ǈ": "Lj", "ǉ": "lj", "Ǌ": "NJ", "ǋ": "Nj", "ǌ": "nj", "Ǳ": "DZ",
    "ǲ": "Dz",
    "ǳ": "dz", "‐": "-", "‑": "-", "‒": "-", "–": "-", "−": "-", "’": "'", "‘": "'", "′": "'",
  ]

  /// The remarks after the names of subjects that do not match what the names suggest.
  package static let (boundByName, inUpperCase) = ("bound by name", "upper-case ID")
  package static let (noGroup, aGroup) = ("no group", "a group")
  private static let remarks: Set<String> = [boundByName, inUpperCase, noGroup, aGroup]

  /// Whether it is empty, an object ID, or ends in parentheses like a label.
  private static func isLikeLabel(_ look: String) -> Bool {
    if look.isEmpty || ObjectID(look) != nil { return true }
    guard look.hasSuffix(")"), let open = look.lastIndex(of: "(") else { return false }
    let part = look[look.index(after: open)...].dropLast()
    let isShortID = part.utf8.count == 8 && part.allSatisfy(\.isHexDigit)
    return isShortID || part.contains("@") || ObjectID(String(part)) != nil || remarks.contains(String(part))
  }

  /// Whether it has ASCII letters and others that can look the same: Greek, Cyrillic, Armenian, Cherokee, letterlike,
  /// full-width or mathematical.
  private static func mixesScripts(_ look: String) -> Bool {
    var (hasLatin, hasOther) = (false, false)
    for scalar in look.unicodeScalars {
      switch scalar.value {
      case 0x41...0x5A, 0x61...0x7A: hasLatin = true
      case 0x370...0x58F, 0x13A0...0x13FF, 0x2100...0x214F, 0xFF21...0xFF5A, 0x1D400...0x1D7FF: hasOther = true
      default: break
      }
    }
    return hasLatin && hasOther
  }

  private static func repeated(_ looks: [Look]) -> Set<Look> {
    var seen: Set<Look> = []
    return Set(looks.filter { !seen.insert($0).inserted })
  }
}
