import Foundation

/// Names made of display names: ASCII letters, digits and hyphens.
package enum Slug {
  /// How long the slug of one display name may become.
  static let longest = 40

  /// NFKD with the marks dropped, lower case, everything else a hyphen; empty where no letter or digit is left.
  package static func make(_ text: String) -> String {
    var slug = ""
    for scalar in text.decomposedStringWithCompatibilityMapping.unicodeScalars {
      guard !scalar.properties.isDiacritic, scalar.properties.generalCategory != .nonspacingMark else { continue }
      let isWordCharacter = scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
      if isWordCharacter {
        slug += scalar.properties.lowercaseMapping
      } else if !slug.isEmpty, slug.last != "-" {
        slug += "-"
      }
    }
    return trimmed(String(slug.prefix(longest)))
  }

  private static func trimmed(_ slug: String) -> String {
    slug.last == "-" ? trimmed(String(slug.dropLast())) : slug
  }
}
