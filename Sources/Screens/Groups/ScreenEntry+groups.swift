import ScreenKit

extension ScreenEntry {
  package static let groups = list(
    "groups", title: "Groups", number: 2, aliases: ["group", "grp"]
  ) { GroupListing($0) }
}
