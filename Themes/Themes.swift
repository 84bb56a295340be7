/// The themes that are part of the program.
package enum EmbeddedThemes {
  /// Every theme's file name and text.
  package static let files: [(name: String, text: String)] = [
    ("ansi.yaml", String(decoding: PackageResources.ansi_yaml, as: UTF8.self)),
    ("dark.yaml", String(decoding: PackageResources.dark_yaml, as: UTF8.self)),
    ("deuteranopia.yaml", String(decoding: PackageResources.deuteranopia_yaml, as: UTF8.self)),
    ("fjord.yaml", String(decoding: PackageResources.fjord_yaml, as: UTF8.self)),
    ("high-contrast.yaml", String(decoding: PackageResources.high_contrast_yaml, as: UTF8.self)),
    ("light.yaml", String(decoding: PackageResources.light_yaml, as: UTF8.self)),
    ("mono.yaml", String(decoding: PackageResources.mono_yaml, as: UTF8.self)),
    ("parchment.yaml", String(decoding: PackageResources.parchment_yaml, as: UTF8.self)),
  ]
}
