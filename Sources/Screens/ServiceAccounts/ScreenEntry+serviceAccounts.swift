import ScreenKit

extension ScreenEntry {
  package static let serviceAccounts = list(
    "service-accounts", title: "Service accounts", aliases: ["sa", "serviceaccount"]
  ) { ServiceAccountListing($0) }
}
