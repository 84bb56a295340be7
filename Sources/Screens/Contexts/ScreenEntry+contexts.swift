import ScreenKit

extension ScreenEntry {
  package static let contexts = list("contexts", title: "Contexts", aliases: ["ctx", "context"]) { ContextListing($0) }
}
