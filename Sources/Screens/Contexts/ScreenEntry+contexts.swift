import ScreenKit

extension ScreenEntry {
  package static let contexts = list(
    "contexts", title: "Contexts", aliases: ["ctx", "context"], needsServer: true
  ) { ContextListing($0) }
}
