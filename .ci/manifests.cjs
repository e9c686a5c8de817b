// Checks Kubernetes' manifests, the arguments, against the schemas of its API: node .ci/manifests.cjs FILE...
// Needs the npm packages kubernetes-models and js-yaml.
const fs = require('fs');
const yaml = require('js-yaml');

for (const file of process.argv.slice(2)) {
    for (const manifest of yaml.loadAll(fs.readFileSync(file, 'utf8'))) {
        const model = require(`kubernetes-models/${manifest.apiVersion}/${manifest.kind}`)[manifest.kind];
        new model(manifest).validate();
        console.log(`${file}: ${manifest.kind} ${manifest.metadata.name} is valid`);
    }
}
