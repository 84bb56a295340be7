import Foundation

/// Converts display names to names of ASCII letters, digits and hyphens.
package enum Slug {
  /// The maximum length of the slug of one display name.
  static let maximumLength = 40

  /// Applies NFKD, drops combining marks, converts to lower case and replaces all else by hyphens; empty if no letter
  /// or digit is left.
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
    return trimmed(String(slug.prefix(maximumLength)))
  }

  private static func trimmed(_ slug: String) -> String {
    slug.last == "-" ? trimmed(String(slug.dropLast())) : slug
  }
}
