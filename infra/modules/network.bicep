// Where the app's instances and the private endpoints live. Names of subnets without underscores: Flex Consumption refuses them.
param location string
param tags object
param name string

resource network 'Microsoft.Network/virtualNetworks@2024-05-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    addressSpace: { addressPrefixes: ['10.42.0.0/16'] }
    subnets: [
      {
        name: 'app'
        properties: {
          // 1,019 addresses: the most instances there can be.
          addressPrefix: '10.42.0.0/22'
          delegations: [{ name: 'flex', properties: { serviceName: 'Microsoft.App/environments' } }]
        }
      }
      {
        name: 'endpoints'
        properties: {
          addressPrefix: '10.42.4.0/24'
          privateEndpointNetworkPolicies: 'Disabled'
        }
      }
    ]
  }

  resource appSubnet 'subnets' existing = {
    name: 'app'
  }

  resource endpointSubnet 'subnets' existing = {
    name: 'endpoints'
  }
}

output id string = network.id
output appSubnetId string = network::appSubnet.id
output endpointSubnetId string = network::endpointSubnet.id
