/// Folds texts for searching: lower case without accents, so that `equipe` finds `Équipe`.
package enum Folding {
  /// The folded text as UTF-8.
  package static func bytes(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars { append(scalar, to: &bytes) }
    return bytes
  }

  /// Appends a folded scalar; nothing for a combining mark, which belongs to the letter before it.
  package static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    guard !scalar.isASCII else {
      let byte = UInt8(scalar.value)
      bytes.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
      return
    }
    for small in scalar.properties.lowercaseMapping.unicodeScalars
    where small.properties.generalCategory != .nonspacingMark {
      bytes.append(contentsOf: String(base(of: small)).utf8)
    }
  }

  /// The letter without its accent; the scalar itself if it is not a Latin letter with an accent.
  package static func base(of scalar: Unicode.Scalar) -> Unicode.Scalar {
    let number = Int(scalar.value) - accented.lowerBound
    return bases.indices.contains(number) ? bases[number] : scalar
  }

  /// Latin-1 and Latin Extended-A and -B.
  private static let accented = 0xC0..<0x250

  private static let bases = accented.map { number -> Unicode.Scalar in
    let scalar = Unicode.Scalar(UInt32(number)) ?? " "
    // The Unicode name contains it: LATIN SMALL LETTER E WITH ACUTE.
    let words = (scalar.properties.name ?? "").split(separator: " ")
    guard words.count > 4, words[0] == "LATIN", words[1] == "SMALL", words[2] == "LETTER", words[4] == "WITH",
      words[3].utf8.count == 1, let letter = words[3].lowercased().unicodeScalars.first
    else { return scalar }
    return letter
  }
}
