import ScreenKit

extension ScreenEntry {
  package static let namespaces = list(
    "namespaces", title: "Namespaces", number: 1, aliases: ["ns", "namespace"]
  ) { NamespaceListing($0) }
}
