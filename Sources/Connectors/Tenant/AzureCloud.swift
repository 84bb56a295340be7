/// The Azure cloud that az is signed in to, with the addresses of its services.
enum AzureCloud: String, Sendable {
  case global = "AzureCloud"
  case china = "AzureChinaCloud"
  case government = "AzureUSGovernment"

  /// The address of Microsoft Graph, version 1.0 (Microsoft, "National cloud deployments").
  var graph: String {
    switch self {
    case .global: "https://graph.microsoft.com/v1.0"
    case .china: "https://microsoftgraph.chinacloudapi.cn/v1.0"
    case .government: "https://graph.microsoft.us/v1.0"
    }
  }

  /// The address of Azure Resource Manager.
  var resourceManager: String {
    switch self {
    case .global: "https://management.azure.com"
    case .china: "https://management.chinacloudapi.cn"
    case .government: "https://management.usgovcloudapi.net"
    }
  }
}
