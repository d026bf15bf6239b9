import { SAMPLE_FORMATS, sampleFormat } from '../../src/generate/formats/index.ts'
import { describeManifest } from './manifest.ts'

describeManifest(SAMPLE_FORMATS.filter(id => sampleFormat(id).language === 'json'))
