import AccessAnalysis

extension Needle {
  /// The matches in `text` from left to right, without overlaps; none for the empty needle.
  package func ranges(in text: String) -> [Range<String.Index>] {
    guard !folded.isEmpty, isIn(text) else { return [] }
    let scalars = text.unicodeScalars
    var bytes: [UInt8] = []
    // For each byte, the start of its scalar, and the end of its letter, including combining marks.
    var bounds: [Range<String.Index>] = []
    for index in scalars.indices {
      let before = bytes.count
      let end = scalars.index(after: index)
      Folding.append(scalars[index], to: &bytes)
      if bytes.count == before, let letter = bounds.last {
        for number in bounds.indices.reversed().prefix(while: { bounds[$0].lowerBound == letter.lowerBound }) {
          bounds[number] = letter.lowerBound..<end
        }
      }
      bounds += Array(repeating: index..<end, count: bytes.count - before)
    }
    var ranges: [Range<String.Index>] = []
    var place = 0
    while place + folded.count <= bytes.count {
      guard bytes[place..<place + folded.count].elementsEqual(folded) else {
        place += 1
        continue
      }
      ranges.append(bounds[place].lowerBound..<bounds[place + folded.count - 1].upperBound)
      place += folded.count
    }
    return ranges
  }
}
