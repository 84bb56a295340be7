import ScreenKit

extension ScreenEntry {
  package static let namespaces = list(
    "namespaces", title: "Namespaces", number: 1, aliases: ["ns", "namespace"],
    keys: [NamespaceKeys.section.declaration]
  ) { NamespaceListing($0) }
}
