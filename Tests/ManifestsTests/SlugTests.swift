import Foundation
import Manifests
import Testing

/// Slugs, judged by Foundation's compatibility decomposition.
@Suite struct SlugTests {
  /// As design and documentation prescribe it: NFKD, marks dropped, lower case, all else a hyphen.
  private func slug(_ text: String) -> String {
    let kept = text.decomposedStringWithCompatibilityMapping.unicodeScalars.filter {
      !$0.properties.isDiacritic && $0.properties.generalCategory != .nonspacingMark
    }
    let isWord = { (scalar: Unicode.Scalar) in
      scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
    }
    return kept.split { !isWord($0) }.map { part in part.map { $0.properties.lowercaseMapping }.joined() }
      .joined(separator: "-")
  }

  @Test("every scalar of Unicode is written as its compatibility decomposition")
  func allScalars() {
    let different = (UInt32(0)...0x10FFFF).compactMap(Unicode.Scalar.init).filter { scalar in
      let text = "a\(scalar)b"
      return Slug.make(text) != slug(text)
    }
    #expect(different.isEmpty, "\(different.prefix(20).map { String($0.value, radix: 16) })")
  }

  @Test("of several scalars the marks go, wherever the decomposition moves them")
  func sequences() {
    for text in ["e\u{323}\u{302}", "ệ", "q\u{307}\u{323}", "ﬁ\u{301}x", "가나 b", "a\u{315}\u{300}\u{5AE}b"] {
      #expect(Slug.make(text) == slug(text), "\(text)")
    }
  }
}
