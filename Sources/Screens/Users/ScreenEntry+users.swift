import ScreenKit

extension ScreenEntry {
  package static let users = list("users", title: "Users", aliases: ["user", "usr", "people"]) { UserListing($0) }
}
