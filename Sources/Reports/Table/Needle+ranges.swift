extension Needle {
  /// Where `text` holds it, from left to right, each place after the one before; none for the empty needle.
  package func ranges(in text: String) -> [Range<String.Index>] {
    guard !folded.isEmpty, isIn(text) else { return [] }
    // Of each byte of the text in small letters, where its scalar starts: some scalars get longer.
    var bytes: [UInt8] = []
    var starts: [String.Index] = []
    for index in text.unicodeScalars.indices {
      for byte in text.unicodeScalars[index].properties.lowercaseMapping.utf8 {
        bytes.append(byte)
        starts.append(index)
      }
    }
    var ranges: [Range<String.Index>] = []
    var place = 0
    while place + folded.count <= bytes.count {
      guard bytes[place..<place + folded.count].elementsEqual(folded) else {
        place += 1
        continue
      }
      ranges.append(starts[place]..<text.unicodeScalars.index(after: starts[place + folded.count - 1]))
      place += folded.count
    }
    return ranges
  }
}
