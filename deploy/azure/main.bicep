// The bot on Azure: Container Apps, Azure Bot as a managed identity (no secret to rotate), PostgreSQL flexible server, Key Vault.
// Not run where it was written: neither deployed nor compiled. See docs/operations.md.
//
//   az deployment group create --resource-group salesbot --template-file deploy/azure/main.bicep \
//     --parameters image=REGISTRY/salesbot:1.0 databasePassword=... administrator=lin.admin@example.com

@description('The container image, made from the Dockerfile.')
param image string

@description('User principal name of the first administrator.')
param administrator string

@secure()
@description('Of the database server; kept in the vault.')
param databasePassword string

@description('Begins the name of everything that is made.')
@minLength(3)
@maxLength(12)
param name string = 'salesbot'

@description('How many instances there are at least; they share the database.')
@minValue(1)
param instances int = 2

param location string = resourceGroup().location

var unique = '${name}${uniqueString(resourceGroup().id)}'
var secretsUser = '4633458b-17de-408a-b874-0445c86b69e6' // the role Key Vault Secrets User

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: name
  location: location
}

resource logs 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: unique
  location: location
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: 30
  }
}

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: take(unique, 24)
  location: location
  properties: {
    tenantId: subscription().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enableSoftDelete: true
  }
}

resource connectionString 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = {
  parent: vault
  name: 'database'
  properties: {
    value: 'Host=${database.properties.fullyQualifiedDomainName};Database=salesbot;Username=salesbot;Password=${databasePassword};SSL Mode=VerifyFull'
  }
}

resource mayReadSecrets 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: vault
  name: guid(vault.id, identity.id, secretsUser)
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', secretsUser)
  }
}

resource database 'Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01' = {
  name: unique
  location: location
  sku: { name: 'Standard_B2s', tier: 'Burstable' }
  properties: {
    version: '16'
    administratorLogin: 'salesbot'
    administratorLoginPassword: databasePassword
    storage: { storageSizeGB: 32 }
    backup: { backupRetentionDays: 14, geoRedundantBackup: 'Disabled' }
    highAvailability: { mode: 'Disabled' }
  }

  resource store 'databases' = {
    name: 'salesbot'
  }

  // Only what runs in Azure. A network of its own is better where the company has one.
  resource fromAzure 'firewallRules' = {
    name: 'azure'
    properties: { startIpAddress: '0.0.0.0', endIpAddress: '0.0.0.0' }
  }
}

resource environment 'Microsoft.App/managedEnvironments@2024-03-01' = {
  name: name
  location: location
  properties: {
    appLogsConfiguration: {
      destination: 'log-analytics'
      logAnalyticsConfiguration: {
        customerId: logs.properties.customerId
        sharedKey: logs.listKeys().primarySharedKey
      }
    }
  }
}

resource app 'Microsoft.App/containerApps@2024-03-01' = {
  name: name
  location: location
  dependsOn: [mayReadSecrets, database::store]
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identity.id}': {} }
  }
  properties: {
    managedEnvironmentId: environment.id
    configuration: {
      ingress: { external: true, targetPort: 8080, transport: 'http' }
      secrets: [
        { name: 'database', keyVaultUrl: connectionString.properties.secretUri, identity: identity.id }
      ]
    }
    template: {
      scale: { minReplicas: instances, maxReplicas: instances * 2 }
      containers: [
        {
          name: 'bot'
          image: image
          resources: { cpu: json('0.5'), memory: '1Gi' }
          env: [
            { name: 'MicrosoftAppType', value: 'UserAssignedMSI' }
            { name: 'MicrosoftAppId', value: identity.properties.clientId }
            { name: 'MicrosoftAppTenantId', value: subscription().tenantId }
            { name: 'SalesBot__Tenants__0', value: subscription().tenantId }
            { name: 'SalesBot__Administrators__0', value: administrator }
            { name: 'SalesBot__Database', value: 'Postgres' }
            { name: 'SalesBot__ConnectionString', secretRef: 'database' }
            { name: 'SalesBot__PublicUrl', value: 'https://${name}.${environment.properties.defaultDomain}' }
          ]
          probes: [
            { type: 'Liveness', httpGet: { path: '/health/live', port: 8080 } }
            { type: 'Readiness', httpGet: { path: '/health/ready', port: 8080 } }
            { type: 'Startup', httpGet: { path: '/health/ready', port: 8080 }, periodSeconds: 2, failureThreshold: 60 }
          ]
        }
      ]
    }
  }
}

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: unique
  location: 'global'
  kind: 'azurebot'
  sku: { name: 'S1' }
  properties: {
    displayName: 'SalesBot'
    endpoint: 'https://${app.properties.configuration.ingress.fqdn}/api/messages'
    msaAppType: 'UserAssignedMSI'
    msaAppId: identity.properties.clientId
    msaAppTenantId: subscription().tenantId
    msaAppMSIResourceId: identity.id
  }

  resource teams 'channels' = {
    name: 'MsTeamsChannel'
    location: 'global'
    properties: { channelName: 'MsTeamsChannel' }
  }
}

output endpoint string = bot.properties.endpoint
output appId string = identity.properties.clientId
