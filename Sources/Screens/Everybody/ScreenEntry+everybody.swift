import ScreenKit

extension ScreenEntry {
  /// Everybody known.
  package static let everybody = list(
    "everybody", title: "People", number: 3, aliases: ["people", "person", "users", "user", "usr"]
  ) { EverybodyListing($0) }
}
