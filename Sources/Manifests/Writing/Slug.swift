/// Converts display names to names of ASCII letters, digits and hyphens.
package enum Slug {
  /// The maximum length of the slug of one display name.
  static let maximumLength = 40

  /// Applies NFKD, drops combining marks, converts to lower case and replaces all else by hyphens; empty if no letter
  /// or digit is left.
  package static func make(_ text: String) -> String {
    var slug = ""
    for scalar in text.unicodeScalars {
      for character in SlugLetters.of(scalar) ?? plain(scalar) where character != "-" || slug.last ?? "-" != "-" {
        slug.append(character)
      }
    }
    return trimmed(String(slug.prefix(maximumLength)))
  }

  private static func plain(_ scalar: Unicode.Scalar) -> Substring {
    if scalar.properties.isDiacritic || scalar.properties.generalCategory == .nonspacingMark { return "" }
    let isWordCharacter = scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
    return isWordCharacter ? Substring(scalar.properties.lowercaseMapping) : "-"
  }

  private static func trimmed(_ slug: String) -> String {
    slug.last == "-" ? trimmed(String(slug.dropLast())) : slug
  }
}
