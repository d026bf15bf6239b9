// Written by `npm run facts` with ajv, from the schemas beside this file.
"use strict";
export const AWS_KMS_Alias = validate10;
const schema11 = {"$schema":"http://json-schema.org/draft-07/schema#","type":"object","additionalProperties":false,"required":["AliasName","TargetKeyId"],"properties":{"AliasName":{"type":["string","number","boolean"],"minLength":1,"maxLength":256,"pattern":"^(alias/)[a-zA-Z0-9:/_-]+$"},"TargetKeyId":{"type":["string","number","boolean"],"minLength":1,"maxLength":256}},"$id":"AWS_KMS_Alias"};
const func2 = (text) => [...text].length;
const pattern0 = new RegExp("^(alias/)[a-zA-Z0-9:/_-]+$", "u");

function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="AWS_KMS_Alias" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.AliasName === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "AliasName"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.TargetKeyId === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "TargetKeyId"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "AliasName") || (key0 === "TargetKeyId"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.AliasName !== undefined){
let data0 = data.AliasName;
if(((typeof data0 !== "string") && (!((typeof data0 == "number") && (isFinite(data0))))) && (typeof data0 !== "boolean")){
const err3 = {instancePath:instancePath+"/AliasName",schemaPath:"#/properties/AliasName/type",keyword:"type",params:{type: schema11.properties.AliasName.type}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(typeof data0 === "string"){
if(func2(data0) > 256){
const err4 = {instancePath:instancePath+"/AliasName",schemaPath:"#/properties/AliasName/maxLength",keyword:"maxLength",params:{limit: 256}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(func2(data0) < 1){
const err5 = {instancePath:instancePath+"/AliasName",schemaPath:"#/properties/AliasName/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!pattern0.test(data0)){
const err6 = {instancePath:instancePath+"/AliasName",schemaPath:"#/properties/AliasName/pattern",keyword:"pattern",params:{pattern: "^(alias/)[a-zA-Z0-9:/_-]+$"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
if(data.TargetKeyId !== undefined){
let data1 = data.TargetKeyId;
if(((typeof data1 !== "string") && (!((typeof data1 == "number") && (isFinite(data1))))) && (typeof data1 !== "boolean")){
const err7 = {instancePath:instancePath+"/TargetKeyId",schemaPath:"#/properties/TargetKeyId/type",keyword:"type",params:{type: schema11.properties.TargetKeyId.type}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(typeof data1 === "string"){
if(func2(data1) > 256){
const err8 = {instancePath:instancePath+"/TargetKeyId",schemaPath:"#/properties/TargetKeyId/maxLength",keyword:"maxLength",params:{limit: 256}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(func2(data1) < 1){
const err9 = {instancePath:instancePath+"/TargetKeyId",schemaPath:"#/properties/TargetKeyId/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}

export const AWS_KMS_Key = validate11;
const schema12 = {"$schema":"http://json-schema.org/draft-07/schema#","type":"object","additionalProperties":false,"properties":{"BypassPolicyLockoutSafetyCheck":{"type":"boolean"},"Description":{"type":["string","number","boolean"],"minLength":0,"maxLength":8192},"EnableKeyRotation":{"type":"boolean"},"Enabled":{"type":"boolean"},"KeyPolicy":{"type":["object","string"]},"KeySpec":{"type":["string","number","boolean"],"enum":["SYMMETRIC_DEFAULT","RSA_2048","RSA_3072","RSA_4096","ECC_NIST_P256","ECC_NIST_P384","ECC_NIST_P521","ECC_SECG_P256K1","HMAC_224","HMAC_256","HMAC_384","HMAC_512","SM2","ML_DSA_44","ML_DSA_65","ML_DSA_87","ECC_NIST_EDWARDS25519"]},"KeyUsage":{"type":["string","number","boolean"],"enum":["ENCRYPT_DECRYPT","SIGN_VERIFY","GENERATE_VERIFY_MAC","KEY_AGREEMENT"]},"MultiRegion":{"type":"boolean"},"Origin":{"type":["string","number","boolean"],"enum":["AWS_KMS","EXTERNAL"]},"PendingWindowInDays":{"type":"integer","minimum":7,"maximum":30},"RotationPeriodInDays":{"type":"integer","minimum":90,"maximum":2560},"Tags":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["Key","Value"],"properties":{"Key":{"type":["string","number","boolean"],"minLength":1,"maxLength":128},"Value":{"type":["string","number","boolean"],"minLength":0,"maxLength":256}}}}},"$id":"AWS_KMS_Key"};
const func6 = Object.prototype.hasOwnProperty;

function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="AWS_KMS_Key" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func6.call(schema12.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.BypassPolicyLockoutSafetyCheck !== undefined){
if(typeof data.BypassPolicyLockoutSafetyCheck !== "boolean"){
const err1 = {instancePath:instancePath+"/BypassPolicyLockoutSafetyCheck",schemaPath:"#/properties/BypassPolicyLockoutSafetyCheck/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.Description !== undefined){
let data1 = data.Description;
if(((typeof data1 !== "string") && (!((typeof data1 == "number") && (isFinite(data1))))) && (typeof data1 !== "boolean")){
const err2 = {instancePath:instancePath+"/Description",schemaPath:"#/properties/Description/type",keyword:"type",params:{type: schema12.properties.Description.type}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(typeof data1 === "string"){
if(func2(data1) > 8192){
const err3 = {instancePath:instancePath+"/Description",schemaPath:"#/properties/Description/maxLength",keyword:"maxLength",params:{limit: 8192}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(func2(data1) < 0){
const err4 = {instancePath:instancePath+"/Description",schemaPath:"#/properties/Description/minLength",keyword:"minLength",params:{limit: 0}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
if(data.EnableKeyRotation !== undefined){
if(typeof data.EnableKeyRotation !== "boolean"){
const err5 = {instancePath:instancePath+"/EnableKeyRotation",schemaPath:"#/properties/EnableKeyRotation/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.Enabled !== undefined){
if(typeof data.Enabled !== "boolean"){
const err6 = {instancePath:instancePath+"/Enabled",schemaPath:"#/properties/Enabled/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.KeyPolicy !== undefined){
let data4 = data.KeyPolicy;
if((!(data4 && typeof data4 == "object" && !Array.isArray(data4))) && (typeof data4 !== "string")){
const err7 = {instancePath:instancePath+"/KeyPolicy",schemaPath:"#/properties/KeyPolicy/type",keyword:"type",params:{type: schema12.properties.KeyPolicy.type}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.KeySpec !== undefined){
let data5 = data.KeySpec;
if(((typeof data5 !== "string") && (!((typeof data5 == "number") && (isFinite(data5))))) && (typeof data5 !== "boolean")){
const err8 = {instancePath:instancePath+"/KeySpec",schemaPath:"#/properties/KeySpec/type",keyword:"type",params:{type: schema12.properties.KeySpec.type}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!(((((((((((((((((data5 === "SYMMETRIC_DEFAULT") || (data5 === "RSA_2048")) || (data5 === "RSA_3072")) || (data5 === "RSA_4096")) || (data5 === "ECC_NIST_P256")) || (data5 === "ECC_NIST_P384")) || (data5 === "ECC_NIST_P521")) || (data5 === "ECC_SECG_P256K1")) || (data5 === "HMAC_224")) || (data5 === "HMAC_256")) || (data5 === "HMAC_384")) || (data5 === "HMAC_512")) || (data5 === "SM2")) || (data5 === "ML_DSA_44")) || (data5 === "ML_DSA_65")) || (data5 === "ML_DSA_87")) || (data5 === "ECC_NIST_EDWARDS25519"))){
const err9 = {instancePath:instancePath+"/KeySpec",schemaPath:"#/properties/KeySpec/enum",keyword:"enum",params:{allowedValues: schema12.properties.KeySpec.enum}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.KeyUsage !== undefined){
let data6 = data.KeyUsage;
if(((typeof data6 !== "string") && (!((typeof data6 == "number") && (isFinite(data6))))) && (typeof data6 !== "boolean")){
const err10 = {instancePath:instancePath+"/KeyUsage",schemaPath:"#/properties/KeyUsage/type",keyword:"type",params:{type: schema12.properties.KeyUsage.type}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(!((((data6 === "ENCRYPT_DECRYPT") || (data6 === "SIGN_VERIFY")) || (data6 === "GENERATE_VERIFY_MAC")) || (data6 === "KEY_AGREEMENT"))){
const err11 = {instancePath:instancePath+"/KeyUsage",schemaPath:"#/properties/KeyUsage/enum",keyword:"enum",params:{allowedValues: schema12.properties.KeyUsage.enum}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.MultiRegion !== undefined){
if(typeof data.MultiRegion !== "boolean"){
const err12 = {instancePath:instancePath+"/MultiRegion",schemaPath:"#/properties/MultiRegion/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.Origin !== undefined){
let data8 = data.Origin;
if(((typeof data8 !== "string") && (!((typeof data8 == "number") && (isFinite(data8))))) && (typeof data8 !== "boolean")){
const err13 = {instancePath:instancePath+"/Origin",schemaPath:"#/properties/Origin/type",keyword:"type",params:{type: schema12.properties.Origin.type}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(!((data8 === "AWS_KMS") || (data8 === "EXTERNAL"))){
const err14 = {instancePath:instancePath+"/Origin",schemaPath:"#/properties/Origin/enum",keyword:"enum",params:{allowedValues: schema12.properties.Origin.enum}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.PendingWindowInDays !== undefined){
let data9 = data.PendingWindowInDays;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
const err15 = {instancePath:instancePath+"/PendingWindowInDays",schemaPath:"#/properties/PendingWindowInDays/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 30 || isNaN(data9)){
const err16 = {instancePath:instancePath+"/PendingWindowInDays",schemaPath:"#/properties/PendingWindowInDays/maximum",keyword:"maximum",params:{comparison: "<=", limit: 30}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data9 < 7 || isNaN(data9)){
const err17 = {instancePath:instancePath+"/PendingWindowInDays",schemaPath:"#/properties/PendingWindowInDays/minimum",keyword:"minimum",params:{comparison: ">=", limit: 7}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
if(data.RotationPeriodInDays !== undefined){
let data10 = data.RotationPeriodInDays;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
const err18 = {instancePath:instancePath+"/RotationPeriodInDays",schemaPath:"#/properties/RotationPeriodInDays/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 > 2560 || isNaN(data10)){
const err19 = {instancePath:instancePath+"/RotationPeriodInDays",schemaPath:"#/properties/RotationPeriodInDays/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2560}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data10 < 90 || isNaN(data10)){
const err20 = {instancePath:instancePath+"/RotationPeriodInDays",schemaPath:"#/properties/RotationPeriodInDays/minimum",keyword:"minimum",params:{comparison: ">=", limit: 90}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
if(data.Tags !== undefined){
let data11 = data.Tags;
if(Array.isArray(data11)){
const len0 = data11.length;
for(let i0=0; i0<len0; i0++){
let data12 = data11[i0];
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12.Key === undefined){
const err21 = {instancePath:instancePath+"/Tags/" + i0,schemaPath:"#/properties/Tags/items/required",keyword:"required",params:{missingProperty: "Key"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data12.Value === undefined){
const err22 = {instancePath:instancePath+"/Tags/" + i0,schemaPath:"#/properties/Tags/items/required",keyword:"required",params:{missingProperty: "Value"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
for(const key1 in data12){
if(!((key1 === "Key") || (key1 === "Value"))){
const err23 = {instancePath:instancePath+"/Tags/" + i0,schemaPath:"#/properties/Tags/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data12.Key !== undefined){
let data13 = data12.Key;
if(((typeof data13 !== "string") && (!((typeof data13 == "number") && (isFinite(data13))))) && (typeof data13 !== "boolean")){
const err24 = {instancePath:instancePath+"/Tags/" + i0+"/Key",schemaPath:"#/properties/Tags/items/properties/Key/type",keyword:"type",params:{type: schema12.properties.Tags.items.properties.Key.type}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(typeof data13 === "string"){
if(func2(data13) > 128){
const err25 = {instancePath:instancePath+"/Tags/" + i0+"/Key",schemaPath:"#/properties/Tags/items/properties/Key/maxLength",keyword:"maxLength",params:{limit: 128}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(func2(data13) < 1){
const err26 = {instancePath:instancePath+"/Tags/" + i0+"/Key",schemaPath:"#/properties/Tags/items/properties/Key/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
if(data12.Value !== undefined){
let data14 = data12.Value;
if(((typeof data14 !== "string") && (!((typeof data14 == "number") && (isFinite(data14))))) && (typeof data14 !== "boolean")){
const err27 = {instancePath:instancePath+"/Tags/" + i0+"/Value",schemaPath:"#/properties/Tags/items/properties/Value/type",keyword:"type",params:{type: schema12.properties.Tags.items.properties.Value.type}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(typeof data14 === "string"){
if(func2(data14) > 256){
const err28 = {instancePath:instancePath+"/Tags/" + i0+"/Value",schemaPath:"#/properties/Tags/items/properties/Value/maxLength",keyword:"maxLength",params:{limit: 256}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(func2(data14) < 0){
const err29 = {instancePath:instancePath+"/Tags/" + i0+"/Value",schemaPath:"#/properties/Tags/items/properties/Value/minLength",keyword:"minLength",params:{limit: 0}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
}
else {
const err30 = {instancePath:instancePath+"/Tags/" + i0,schemaPath:"#/properties/Tags/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
else {
const err31 = {instancePath:instancePath+"/Tags",schemaPath:"#/properties/Tags/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
else {
const err32 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
validate11.errors = vErrors;
return errors === 0;
}

export const AWS_KMS_ReplicaKey = validate12;
const schema13 = {"$schema":"http://json-schema.org/draft-07/schema#","type":"object","additionalProperties":false,"required":["KeyPolicy","PrimaryKeyArn"],"properties":{"Description":{"type":["string","number","boolean"],"minLength":0,"maxLength":8192},"Enabled":{"type":"boolean"},"KeyPolicy":{"type":["object","string"]},"PendingWindowInDays":{"type":"integer","minimum":7,"maximum":30},"PrimaryKeyArn":{"type":["string","number","boolean"],"minLength":1,"maxLength":256},"Tags":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["Key","Value"],"properties":{"Key":{"type":["string","number","boolean"],"minLength":1,"maxLength":128},"Value":{"type":["string","number","boolean"],"minLength":0,"maxLength":256}}}}},"$id":"AWS_KMS_ReplicaKey"};

function validate12(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="AWS_KMS_ReplicaKey" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.KeyPolicy === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "KeyPolicy"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.PrimaryKeyArn === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "PrimaryKeyArn"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "Description") || (key0 === "Enabled")) || (key0 === "KeyPolicy")) || (key0 === "PendingWindowInDays")) || (key0 === "PrimaryKeyArn")) || (key0 === "Tags"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.Description !== undefined){
let data0 = data.Description;
if(((typeof data0 !== "string") && (!((typeof data0 == "number") && (isFinite(data0))))) && (typeof data0 !== "boolean")){
const err3 = {instancePath:instancePath+"/Description",schemaPath:"#/properties/Description/type",keyword:"type",params:{type: schema13.properties.Description.type}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(typeof data0 === "string"){
if(func2(data0) > 8192){
const err4 = {instancePath:instancePath+"/Description",schemaPath:"#/properties/Description/maxLength",keyword:"maxLength",params:{limit: 8192}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(func2(data0) < 0){
const err5 = {instancePath:instancePath+"/Description",schemaPath:"#/properties/Description/minLength",keyword:"minLength",params:{limit: 0}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
if(data.Enabled !== undefined){
if(typeof data.Enabled !== "boolean"){
const err6 = {instancePath:instancePath+"/Enabled",schemaPath:"#/properties/Enabled/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.KeyPolicy !== undefined){
let data2 = data.KeyPolicy;
if((!(data2 && typeof data2 == "object" && !Array.isArray(data2))) && (typeof data2 !== "string")){
const err7 = {instancePath:instancePath+"/KeyPolicy",schemaPath:"#/properties/KeyPolicy/type",keyword:"type",params:{type: schema13.properties.KeyPolicy.type}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.PendingWindowInDays !== undefined){
let data3 = data.PendingWindowInDays;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err8 = {instancePath:instancePath+"/PendingWindowInDays",schemaPath:"#/properties/PendingWindowInDays/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 30 || isNaN(data3)){
const err9 = {instancePath:instancePath+"/PendingWindowInDays",schemaPath:"#/properties/PendingWindowInDays/maximum",keyword:"maximum",params:{comparison: "<=", limit: 30}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data3 < 7 || isNaN(data3)){
const err10 = {instancePath:instancePath+"/PendingWindowInDays",schemaPath:"#/properties/PendingWindowInDays/minimum",keyword:"minimum",params:{comparison: ">=", limit: 7}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
if(data.PrimaryKeyArn !== undefined){
let data4 = data.PrimaryKeyArn;
if(((typeof data4 !== "string") && (!((typeof data4 == "number") && (isFinite(data4))))) && (typeof data4 !== "boolean")){
const err11 = {instancePath:instancePath+"/PrimaryKeyArn",schemaPath:"#/properties/PrimaryKeyArn/type",keyword:"type",params:{type: schema13.properties.PrimaryKeyArn.type}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(typeof data4 === "string"){
if(func2(data4) > 256){
const err12 = {instancePath:instancePath+"/PrimaryKeyArn",schemaPath:"#/properties/PrimaryKeyArn/maxLength",keyword:"maxLength",params:{limit: 256}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(func2(data4) < 1){
const err13 = {instancePath:instancePath+"/PrimaryKeyArn",schemaPath:"#/properties/PrimaryKeyArn/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
if(data.Tags !== undefined){
let data5 = data.Tags;
if(Array.isArray(data5)){
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.Key === undefined){
const err14 = {instancePath:instancePath+"/Tags/" + i0,schemaPath:"#/properties/Tags/items/required",keyword:"required",params:{missingProperty: "Key"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data6.Value === undefined){
const err15 = {instancePath:instancePath+"/Tags/" + i0,schemaPath:"#/properties/Tags/items/required",keyword:"required",params:{missingProperty: "Value"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
for(const key1 in data6){
if(!((key1 === "Key") || (key1 === "Value"))){
const err16 = {instancePath:instancePath+"/Tags/" + i0,schemaPath:"#/properties/Tags/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data6.Key !== undefined){
let data7 = data6.Key;
if(((typeof data7 !== "string") && (!((typeof data7 == "number") && (isFinite(data7))))) && (typeof data7 !== "boolean")){
const err17 = {instancePath:instancePath+"/Tags/" + i0+"/Key",schemaPath:"#/properties/Tags/items/properties/Key/type",keyword:"type",params:{type: schema13.properties.Tags.items.properties.Key.type}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(typeof data7 === "string"){
if(func2(data7) > 128){
const err18 = {instancePath:instancePath+"/Tags/" + i0+"/Key",schemaPath:"#/properties/Tags/items/properties/Key/maxLength",keyword:"maxLength",params:{limit: 128}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(func2(data7) < 1){
const err19 = {instancePath:instancePath+"/Tags/" + i0+"/Key",schemaPath:"#/properties/Tags/items/properties/Key/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
if(data6.Value !== undefined){
let data8 = data6.Value;
if(((typeof data8 !== "string") && (!((typeof data8 == "number") && (isFinite(data8))))) && (typeof data8 !== "boolean")){
const err20 = {instancePath:instancePath+"/Tags/" + i0+"/Value",schemaPath:"#/properties/Tags/items/properties/Value/type",keyword:"type",params:{type: schema13.properties.Tags.items.properties.Value.type}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(typeof data8 === "string"){
if(func2(data8) > 256){
const err21 = {instancePath:instancePath+"/Tags/" + i0+"/Value",schemaPath:"#/properties/Tags/items/properties/Value/maxLength",keyword:"maxLength",params:{limit: 256}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(func2(data8) < 0){
const err22 = {instancePath:instancePath+"/Tags/" + i0+"/Value",schemaPath:"#/properties/Tags/items/properties/Value/minLength",keyword:"minLength",params:{limit: 0}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
}
else {
const err23 = {instancePath:instancePath+"/Tags/" + i0,schemaPath:"#/properties/Tags/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath:instancePath+"/Tags",schemaPath:"#/properties/Tags/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
validate12.errors = vErrors;
return errors === 0;
}

export const CreateAlias = validate13;
const schema14 = {"$schema":"http://json-schema.org/draft-07/schema#","type":"object","additionalProperties":false,"required":["AliasName","TargetKeyId"],"properties":{"AliasName":{"type":["string","number","boolean"],"minLength":1,"maxLength":256},"TargetKeyId":{"type":["string","number","boolean"],"minLength":1,"maxLength":2048}},"$id":"CreateAlias"};

function validate13(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="CreateAlias" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.AliasName === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "AliasName"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.TargetKeyId === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "TargetKeyId"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "AliasName") || (key0 === "TargetKeyId"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.AliasName !== undefined){
let data0 = data.AliasName;
if(((typeof data0 !== "string") && (!((typeof data0 == "number") && (isFinite(data0))))) && (typeof data0 !== "boolean")){
const err3 = {instancePath:instancePath+"/AliasName",schemaPath:"#/properties/AliasName/type",keyword:"type",params:{type: schema14.properties.AliasName.type}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(typeof data0 === "string"){
if(func2(data0) > 256){
const err4 = {instancePath:instancePath+"/AliasName",schemaPath:"#/properties/AliasName/maxLength",keyword:"maxLength",params:{limit: 256}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(func2(data0) < 1){
const err5 = {instancePath:instancePath+"/AliasName",schemaPath:"#/properties/AliasName/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
if(data.TargetKeyId !== undefined){
let data1 = data.TargetKeyId;
if(((typeof data1 !== "string") && (!((typeof data1 == "number") && (isFinite(data1))))) && (typeof data1 !== "boolean")){
const err6 = {instancePath:instancePath+"/TargetKeyId",schemaPath:"#/properties/TargetKeyId/type",keyword:"type",params:{type: schema14.properties.TargetKeyId.type}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(typeof data1 === "string"){
if(func2(data1) > 2048){
const err7 = {instancePath:instancePath+"/TargetKeyId",schemaPath:"#/properties/TargetKeyId/maxLength",keyword:"maxLength",params:{limit: 2048}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(func2(data1) < 1){
const err8 = {instancePath:instancePath+"/TargetKeyId",schemaPath:"#/properties/TargetKeyId/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
}
else {
const err9 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
validate13.errors = vErrors;
return errors === 0;
}

export const CreateGrant = validate14;
const schema15 = {"$schema":"http://json-schema.org/draft-07/schema#","type":"object","additionalProperties":false,"required":["KeyId","Operations"],"properties":{"Constraints":{"type":"object","additionalProperties":false,"properties":{"EncryptionContextEquals":{"type":"object","additionalProperties":{"type":["string","number","boolean"]}},"EncryptionContextSubset":{"type":"object","additionalProperties":{"type":["string","number","boolean"]}},"SourceArn":{"type":["string","number","boolean"]}}},"DryRun":{"type":"boolean"},"GrantTokens":{"type":"array","items":{"type":["string","number","boolean"]}},"GranteePrincipal":{"type":["string","number","boolean"],"minLength":1,"maxLength":256},"GranteeServicePrincipal":{"type":["string","number","boolean"]},"KeyId":{"type":["string","number","boolean"],"minLength":1,"maxLength":2048},"Name":{"type":["string","number","boolean"],"minLength":1,"maxLength":256},"Operations":{"type":"array","items":{"type":["string","number","boolean"]}},"RetiringPrincipal":{"type":["string","number","boolean"],"minLength":1,"maxLength":256},"RetiringServicePrincipal":{"type":["string","number","boolean"]}},"$id":"CreateGrant"};

function validate14(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="CreateGrant" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.KeyId === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "KeyId"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.Operations === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "Operations"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(func6.call(schema15.properties, key0))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.Constraints !== undefined){
let data0 = data.Constraints;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key1 in data0){
if(!(((key1 === "EncryptionContextEquals") || (key1 === "EncryptionContextSubset")) || (key1 === "SourceArn"))){
const err3 = {instancePath:instancePath+"/Constraints",schemaPath:"#/properties/Constraints/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data0.EncryptionContextEquals !== undefined){
let data1 = data0.EncryptionContextEquals;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key2 in data1){
let data2 = data1[key2];
if(((typeof data2 !== "string") && (!((typeof data2 == "number") && (isFinite(data2))))) && (typeof data2 !== "boolean")){
const err4 = {instancePath:instancePath+"/Constraints/EncryptionContextEquals/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/Constraints/properties/EncryptionContextEquals/additionalProperties/type",keyword:"type",params:{type: schema15.properties.Constraints.properties.EncryptionContextEquals.additionalProperties.type}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath:instancePath+"/Constraints/EncryptionContextEquals",schemaPath:"#/properties/Constraints/properties/EncryptionContextEquals/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data0.EncryptionContextSubset !== undefined){
let data3 = data0.EncryptionContextSubset;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key3 in data3){
let data4 = data3[key3];
if(((typeof data4 !== "string") && (!((typeof data4 == "number") && (isFinite(data4))))) && (typeof data4 !== "boolean")){
const err6 = {instancePath:instancePath+"/Constraints/EncryptionContextSubset/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/Constraints/properties/EncryptionContextSubset/additionalProperties/type",keyword:"type",params:{type: schema15.properties.Constraints.properties.EncryptionContextSubset.additionalProperties.type}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath:instancePath+"/Constraints/EncryptionContextSubset",schemaPath:"#/properties/Constraints/properties/EncryptionContextSubset/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data0.SourceArn !== undefined){
let data5 = data0.SourceArn;
if(((typeof data5 !== "string") && (!((typeof data5 == "number") && (isFinite(data5))))) && (typeof data5 !== "boolean")){
const err8 = {instancePath:instancePath+"/Constraints/SourceArn",schemaPath:"#/properties/Constraints/properties/SourceArn/type",keyword:"type",params:{type: schema15.properties.Constraints.properties.SourceArn.type}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/Constraints",schemaPath:"#/properties/Constraints/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.DryRun !== undefined){
if(typeof data.DryRun !== "boolean"){
const err10 = {instancePath:instancePath+"/DryRun",schemaPath:"#/properties/DryRun/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.GrantTokens !== undefined){
let data7 = data.GrantTokens;
if(Array.isArray(data7)){
const len0 = data7.length;
for(let i0=0; i0<len0; i0++){
let data8 = data7[i0];
if(((typeof data8 !== "string") && (!((typeof data8 == "number") && (isFinite(data8))))) && (typeof data8 !== "boolean")){
const err11 = {instancePath:instancePath+"/GrantTokens/" + i0,schemaPath:"#/properties/GrantTokens/items/type",keyword:"type",params:{type: schema15.properties.GrantTokens.items.type}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/GrantTokens",schemaPath:"#/properties/GrantTokens/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.GranteePrincipal !== undefined){
let data9 = data.GranteePrincipal;
if(((typeof data9 !== "string") && (!((typeof data9 == "number") && (isFinite(data9))))) && (typeof data9 !== "boolean")){
const err13 = {instancePath:instancePath+"/GranteePrincipal",schemaPath:"#/properties/GranteePrincipal/type",keyword:"type",params:{type: schema15.properties.GranteePrincipal.type}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(typeof data9 === "string"){
if(func2(data9) > 256){
const err14 = {instancePath:instancePath+"/GranteePrincipal",schemaPath:"#/properties/GranteePrincipal/maxLength",keyword:"maxLength",params:{limit: 256}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(func2(data9) < 1){
const err15 = {instancePath:instancePath+"/GranteePrincipal",schemaPath:"#/properties/GranteePrincipal/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
if(data.GranteeServicePrincipal !== undefined){
let data10 = data.GranteeServicePrincipal;
if(((typeof data10 !== "string") && (!((typeof data10 == "number") && (isFinite(data10))))) && (typeof data10 !== "boolean")){
const err16 = {instancePath:instancePath+"/GranteeServicePrincipal",schemaPath:"#/properties/GranteeServicePrincipal/type",keyword:"type",params:{type: schema15.properties.GranteeServicePrincipal.type}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.KeyId !== undefined){
let data11 = data.KeyId;
if(((typeof data11 !== "string") && (!((typeof data11 == "number") && (isFinite(data11))))) && (typeof data11 !== "boolean")){
const err17 = {instancePath:instancePath+"/KeyId",schemaPath:"#/properties/KeyId/type",keyword:"type",params:{type: schema15.properties.KeyId.type}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(typeof data11 === "string"){
if(func2(data11) > 2048){
const err18 = {instancePath:instancePath+"/KeyId",schemaPath:"#/properties/KeyId/maxLength",keyword:"maxLength",params:{limit: 2048}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(func2(data11) < 1){
const err19 = {instancePath:instancePath+"/KeyId",schemaPath:"#/properties/KeyId/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
if(data.Name !== undefined){
let data12 = data.Name;
if(((typeof data12 !== "string") && (!((typeof data12 == "number") && (isFinite(data12))))) && (typeof data12 !== "boolean")){
const err20 = {instancePath:instancePath+"/Name",schemaPath:"#/properties/Name/type",keyword:"type",params:{type: schema15.properties.Name.type}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(typeof data12 === "string"){
if(func2(data12) > 256){
const err21 = {instancePath:instancePath+"/Name",schemaPath:"#/properties/Name/maxLength",keyword:"maxLength",params:{limit: 256}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(func2(data12) < 1){
const err22 = {instancePath:instancePath+"/Name",schemaPath:"#/properties/Name/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
if(data.Operations !== undefined){
let data13 = data.Operations;
if(Array.isArray(data13)){
const len1 = data13.length;
for(let i1=0; i1<len1; i1++){
let data14 = data13[i1];
if(((typeof data14 !== "string") && (!((typeof data14 == "number") && (isFinite(data14))))) && (typeof data14 !== "boolean")){
const err23 = {instancePath:instancePath+"/Operations/" + i1,schemaPath:"#/properties/Operations/items/type",keyword:"type",params:{type: schema15.properties.Operations.items.type}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath:instancePath+"/Operations",schemaPath:"#/properties/Operations/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.RetiringPrincipal !== undefined){
let data15 = data.RetiringPrincipal;
if(((typeof data15 !== "string") && (!((typeof data15 == "number") && (isFinite(data15))))) && (typeof data15 !== "boolean")){
const err25 = {instancePath:instancePath+"/RetiringPrincipal",schemaPath:"#/properties/RetiringPrincipal/type",keyword:"type",params:{type: schema15.properties.RetiringPrincipal.type}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(typeof data15 === "string"){
if(func2(data15) > 256){
const err26 = {instancePath:instancePath+"/RetiringPrincipal",schemaPath:"#/properties/RetiringPrincipal/maxLength",keyword:"maxLength",params:{limit: 256}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(func2(data15) < 1){
const err27 = {instancePath:instancePath+"/RetiringPrincipal",schemaPath:"#/properties/RetiringPrincipal/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
if(data.RetiringServicePrincipal !== undefined){
let data16 = data.RetiringServicePrincipal;
if(((typeof data16 !== "string") && (!((typeof data16 == "number") && (isFinite(data16))))) && (typeof data16 !== "boolean")){
const err28 = {instancePath:instancePath+"/RetiringServicePrincipal",schemaPath:"#/properties/RetiringServicePrincipal/type",keyword:"type",params:{type: schema15.properties.RetiringServicePrincipal.type}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
else {
const err29 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
validate14.errors = vErrors;
return errors === 0;
}

export const CreateKey = validate15;
const schema16 = {"$schema":"http://json-schema.org/draft-07/schema#","type":"object","additionalProperties":false,"properties":{"BypassPolicyLockoutSafetyCheck":{"type":"boolean"},"CustomKeyStoreId":{"type":["string","number","boolean"],"minLength":1,"maxLength":64},"CustomerMasterKeySpec":{"type":["string","number","boolean"]},"Description":{"type":["string","number","boolean"],"maxLength":8192},"KeySpec":{"type":["string","number","boolean"]},"KeyUsage":{"type":["string","number","boolean"]},"MultiRegion":{"type":"boolean"},"Origin":{"type":["string","number","boolean"]},"Policy":{"type":["string","number","boolean"]},"Tags":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["TagKey","TagValue"],"properties":{"TagKey":{"type":["string","number","boolean"],"minLength":1,"maxLength":128},"TagValue":{"type":["string","number","boolean"],"maxLength":256}}}},"XksKeyId":{"type":["string","number","boolean"],"minLength":1,"maxLength":128}},"$id":"CreateKey"};

function validate15(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="CreateKey" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func6.call(schema16.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.BypassPolicyLockoutSafetyCheck !== undefined){
if(typeof data.BypassPolicyLockoutSafetyCheck !== "boolean"){
const err1 = {instancePath:instancePath+"/BypassPolicyLockoutSafetyCheck",schemaPath:"#/properties/BypassPolicyLockoutSafetyCheck/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.CustomKeyStoreId !== undefined){
let data1 = data.CustomKeyStoreId;
if(((typeof data1 !== "string") && (!((typeof data1 == "number") && (isFinite(data1))))) && (typeof data1 !== "boolean")){
const err2 = {instancePath:instancePath+"/CustomKeyStoreId",schemaPath:"#/properties/CustomKeyStoreId/type",keyword:"type",params:{type: schema16.properties.CustomKeyStoreId.type}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(typeof data1 === "string"){
if(func2(data1) > 64){
const err3 = {instancePath:instancePath+"/CustomKeyStoreId",schemaPath:"#/properties/CustomKeyStoreId/maxLength",keyword:"maxLength",params:{limit: 64}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(func2(data1) < 1){
const err4 = {instancePath:instancePath+"/CustomKeyStoreId",schemaPath:"#/properties/CustomKeyStoreId/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
if(data.CustomerMasterKeySpec !== undefined){
let data2 = data.CustomerMasterKeySpec;
if(((typeof data2 !== "string") && (!((typeof data2 == "number") && (isFinite(data2))))) && (typeof data2 !== "boolean")){
const err5 = {instancePath:instancePath+"/CustomerMasterKeySpec",schemaPath:"#/properties/CustomerMasterKeySpec/type",keyword:"type",params:{type: schema16.properties.CustomerMasterKeySpec.type}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.Description !== undefined){
let data3 = data.Description;
if(((typeof data3 !== "string") && (!((typeof data3 == "number") && (isFinite(data3))))) && (typeof data3 !== "boolean")){
const err6 = {instancePath:instancePath+"/Description",schemaPath:"#/properties/Description/type",keyword:"type",params:{type: schema16.properties.Description.type}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(typeof data3 === "string"){
if(func2(data3) > 8192){
const err7 = {instancePath:instancePath+"/Description",schemaPath:"#/properties/Description/maxLength",keyword:"maxLength",params:{limit: 8192}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
if(data.KeySpec !== undefined){
let data4 = data.KeySpec;
if(((typeof data4 !== "string") && (!((typeof data4 == "number") && (isFinite(data4))))) && (typeof data4 !== "boolean")){
const err8 = {instancePath:instancePath+"/KeySpec",schemaPath:"#/properties/KeySpec/type",keyword:"type",params:{type: schema16.properties.KeySpec.type}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.KeyUsage !== undefined){
let data5 = data.KeyUsage;
if(((typeof data5 !== "string") && (!((typeof data5 == "number") && (isFinite(data5))))) && (typeof data5 !== "boolean")){
const err9 = {instancePath:instancePath+"/KeyUsage",schemaPath:"#/properties/KeyUsage/type",keyword:"type",params:{type: schema16.properties.KeyUsage.type}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.MultiRegion !== undefined){
if(typeof data.MultiRegion !== "boolean"){
const err10 = {instancePath:instancePath+"/MultiRegion",schemaPath:"#/properties/MultiRegion/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.Origin !== undefined){
let data7 = data.Origin;
if(((typeof data7 !== "string") && (!((typeof data7 == "number") && (isFinite(data7))))) && (typeof data7 !== "boolean")){
const err11 = {instancePath:instancePath+"/Origin",schemaPath:"#/properties/Origin/type",keyword:"type",params:{type: schema16.properties.Origin.type}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.Policy !== undefined){
let data8 = data.Policy;
if(((typeof data8 !== "string") && (!((typeof data8 == "number") && (isFinite(data8))))) && (typeof data8 !== "boolean")){
const err12 = {instancePath:instancePath+"/Policy",schemaPath:"#/properties/Policy/type",keyword:"type",params:{type: schema16.properties.Policy.type}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.Tags !== undefined){
let data9 = data.Tags;
if(Array.isArray(data9)){
const len0 = data9.length;
for(let i0=0; i0<len0; i0++){
let data10 = data9[i0];
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.TagKey === undefined){
const err13 = {instancePath:instancePath+"/Tags/" + i0,schemaPath:"#/properties/Tags/items/required",keyword:"required",params:{missingProperty: "TagKey"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data10.TagValue === undefined){
const err14 = {instancePath:instancePath+"/Tags/" + i0,schemaPath:"#/properties/Tags/items/required",keyword:"required",params:{missingProperty: "TagValue"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
for(const key1 in data10){
if(!((key1 === "TagKey") || (key1 === "TagValue"))){
const err15 = {instancePath:instancePath+"/Tags/" + i0,schemaPath:"#/properties/Tags/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data10.TagKey !== undefined){
let data11 = data10.TagKey;
if(((typeof data11 !== "string") && (!((typeof data11 == "number") && (isFinite(data11))))) && (typeof data11 !== "boolean")){
const err16 = {instancePath:instancePath+"/Tags/" + i0+"/TagKey",schemaPath:"#/properties/Tags/items/properties/TagKey/type",keyword:"type",params:{type: schema16.properties.Tags.items.properties.TagKey.type}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(typeof data11 === "string"){
if(func2(data11) > 128){
const err17 = {instancePath:instancePath+"/Tags/" + i0+"/TagKey",schemaPath:"#/properties/Tags/items/properties/TagKey/maxLength",keyword:"maxLength",params:{limit: 128}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(func2(data11) < 1){
const err18 = {instancePath:instancePath+"/Tags/" + i0+"/TagKey",schemaPath:"#/properties/Tags/items/properties/TagKey/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
if(data10.TagValue !== undefined){
let data12 = data10.TagValue;
if(((typeof data12 !== "string") && (!((typeof data12 == "number") && (isFinite(data12))))) && (typeof data12 !== "boolean")){
const err19 = {instancePath:instancePath+"/Tags/" + i0+"/TagValue",schemaPath:"#/properties/Tags/items/properties/TagValue/type",keyword:"type",params:{type: schema16.properties.Tags.items.properties.TagValue.type}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(typeof data12 === "string"){
if(func2(data12) > 256){
const err20 = {instancePath:instancePath+"/Tags/" + i0+"/TagValue",schemaPath:"#/properties/Tags/items/properties/TagValue/maxLength",keyword:"maxLength",params:{limit: 256}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
}
else {
const err21 = {instancePath:instancePath+"/Tags/" + i0,schemaPath:"#/properties/Tags/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/Tags",schemaPath:"#/properties/Tags/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.XksKeyId !== undefined){
let data13 = data.XksKeyId;
if(((typeof data13 !== "string") && (!((typeof data13 == "number") && (isFinite(data13))))) && (typeof data13 !== "boolean")){
const err23 = {instancePath:instancePath+"/XksKeyId",schemaPath:"#/properties/XksKeyId/type",keyword:"type",params:{type: schema16.properties.XksKeyId.type}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(typeof data13 === "string"){
if(func2(data13) > 128){
const err24 = {instancePath:instancePath+"/XksKeyId",schemaPath:"#/properties/XksKeyId/maxLength",keyword:"maxLength",params:{limit: 128}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(func2(data13) < 1){
const err25 = {instancePath:instancePath+"/XksKeyId",schemaPath:"#/properties/XksKeyId/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
}
else {
const err26 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
validate15.errors = vErrors;
return errors === 0;
}

export const ReplicateKey = validate16;
const schema17 = {"$schema":"http://json-schema.org/draft-07/schema#","type":"object","additionalProperties":false,"required":["KeyId","ReplicaRegion"],"properties":{"BypassPolicyLockoutSafetyCheck":{"type":"boolean"},"Description":{"type":["string","number","boolean"],"maxLength":8192},"KeyId":{"type":["string","number","boolean"],"minLength":1,"maxLength":2048},"Policy":{"type":["string","number","boolean"]},"ReplicaRegion":{"type":["string","number","boolean"],"minLength":1,"maxLength":32},"Tags":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["TagKey","TagValue"],"properties":{"TagKey":{"type":["string","number","boolean"],"minLength":1,"maxLength":128},"TagValue":{"type":["string","number","boolean"],"maxLength":256}}}}},"$id":"ReplicateKey"};

function validate16(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="ReplicateKey" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.KeyId === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "KeyId"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.ReplicaRegion === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "ReplicaRegion"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "BypassPolicyLockoutSafetyCheck") || (key0 === "Description")) || (key0 === "KeyId")) || (key0 === "Policy")) || (key0 === "ReplicaRegion")) || (key0 === "Tags"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.BypassPolicyLockoutSafetyCheck !== undefined){
if(typeof data.BypassPolicyLockoutSafetyCheck !== "boolean"){
const err3 = {instancePath:instancePath+"/BypassPolicyLockoutSafetyCheck",schemaPath:"#/properties/BypassPolicyLockoutSafetyCheck/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.Description !== undefined){
let data1 = data.Description;
if(((typeof data1 !== "string") && (!((typeof data1 == "number") && (isFinite(data1))))) && (typeof data1 !== "boolean")){
const err4 = {instancePath:instancePath+"/Description",schemaPath:"#/properties/Description/type",keyword:"type",params:{type: schema17.properties.Description.type}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(typeof data1 === "string"){
if(func2(data1) > 8192){
const err5 = {instancePath:instancePath+"/Description",schemaPath:"#/properties/Description/maxLength",keyword:"maxLength",params:{limit: 8192}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
if(data.KeyId !== undefined){
let data2 = data.KeyId;
if(((typeof data2 !== "string") && (!((typeof data2 == "number") && (isFinite(data2))))) && (typeof data2 !== "boolean")){
const err6 = {instancePath:instancePath+"/KeyId",schemaPath:"#/properties/KeyId/type",keyword:"type",params:{type: schema17.properties.KeyId.type}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(typeof data2 === "string"){
if(func2(data2) > 2048){
const err7 = {instancePath:instancePath+"/KeyId",schemaPath:"#/properties/KeyId/maxLength",keyword:"maxLength",params:{limit: 2048}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(func2(data2) < 1){
const err8 = {instancePath:instancePath+"/KeyId",schemaPath:"#/properties/KeyId/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
if(data.Policy !== undefined){
let data3 = data.Policy;
if(((typeof data3 !== "string") && (!((typeof data3 == "number") && (isFinite(data3))))) && (typeof data3 !== "boolean")){
const err9 = {instancePath:instancePath+"/Policy",schemaPath:"#/properties/Policy/type",keyword:"type",params:{type: schema17.properties.Policy.type}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.ReplicaRegion !== undefined){
let data4 = data.ReplicaRegion;
if(((typeof data4 !== "string") && (!((typeof data4 == "number") && (isFinite(data4))))) && (typeof data4 !== "boolean")){
const err10 = {instancePath:instancePath+"/ReplicaRegion",schemaPath:"#/properties/ReplicaRegion/type",keyword:"type",params:{type: schema17.properties.ReplicaRegion.type}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(typeof data4 === "string"){
if(func2(data4) > 32){
const err11 = {instancePath:instancePath+"/ReplicaRegion",schemaPath:"#/properties/ReplicaRegion/maxLength",keyword:"maxLength",params:{limit: 32}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(func2(data4) < 1){
const err12 = {instancePath:instancePath+"/ReplicaRegion",schemaPath:"#/properties/ReplicaRegion/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
if(data.Tags !== undefined){
let data5 = data.Tags;
if(Array.isArray(data5)){
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.TagKey === undefined){
const err13 = {instancePath:instancePath+"/Tags/" + i0,schemaPath:"#/properties/Tags/items/required",keyword:"required",params:{missingProperty: "TagKey"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data6.TagValue === undefined){
const err14 = {instancePath:instancePath+"/Tags/" + i0,schemaPath:"#/properties/Tags/items/required",keyword:"required",params:{missingProperty: "TagValue"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
for(const key1 in data6){
if(!((key1 === "TagKey") || (key1 === "TagValue"))){
const err15 = {instancePath:instancePath+"/Tags/" + i0,schemaPath:"#/properties/Tags/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data6.TagKey !== undefined){
let data7 = data6.TagKey;
if(((typeof data7 !== "string") && (!((typeof data7 == "number") && (isFinite(data7))))) && (typeof data7 !== "boolean")){
const err16 = {instancePath:instancePath+"/Tags/" + i0+"/TagKey",schemaPath:"#/properties/Tags/items/properties/TagKey/type",keyword:"type",params:{type: schema17.properties.Tags.items.properties.TagKey.type}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(typeof data7 === "string"){
if(func2(data7) > 128){
const err17 = {instancePath:instancePath+"/Tags/" + i0+"/TagKey",schemaPath:"#/properties/Tags/items/properties/TagKey/maxLength",keyword:"maxLength",params:{limit: 128}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(func2(data7) < 1){
const err18 = {instancePath:instancePath+"/Tags/" + i0+"/TagKey",schemaPath:"#/properties/Tags/items/properties/TagKey/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
if(data6.TagValue !== undefined){
let data8 = data6.TagValue;
if(((typeof data8 !== "string") && (!((typeof data8 == "number") && (isFinite(data8))))) && (typeof data8 !== "boolean")){
const err19 = {instancePath:instancePath+"/Tags/" + i0+"/TagValue",schemaPath:"#/properties/Tags/items/properties/TagValue/type",keyword:"type",params:{type: schema17.properties.Tags.items.properties.TagValue.type}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(typeof data8 === "string"){
if(func2(data8) > 256){
const err20 = {instancePath:instancePath+"/Tags/" + i0+"/TagValue",schemaPath:"#/properties/Tags/items/properties/TagValue/maxLength",keyword:"maxLength",params:{limit: 256}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
}
else {
const err21 = {instancePath:instancePath+"/Tags/" + i0,schemaPath:"#/properties/Tags/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/Tags",schemaPath:"#/properties/Tags/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
validate16.errors = vErrors;
return errors === 0;
}

export const aws_kms_key = validate17;
const schema18 = {"type":"object","additionalProperties":false,"patternProperties":{"^(?:region|id|tags_all|timeouts|connection|count|depends_on|dynamic|for_each|lifecycle|provider|provisioner)$":{}},"properties":{"bypass_policy_lockout_safety_check":{"type":"boolean"},"custom_key_store_id":{"type":["string","number","boolean"]},"customer_master_key_spec":{"type":["string","number","boolean"]},"deletion_window_in_days":{"type":"integer"},"description":{"type":["string","number","boolean"]},"enable_key_rotation":{"type":"boolean"},"is_enabled":{"type":"boolean"},"key_usage":{"type":["string","number","boolean"]},"multi_region":{"type":"boolean"},"policy":{"type":["string","number","boolean"]},"rotation_period_in_days":{"type":"integer"},"tags":{"type":"object","additionalProperties":{"type":["string","number","boolean"]}},"xks_key_id":{"type":["string","number","boolean"]}},"$id":"aws_kms_key"};
const pattern1 = new RegExp("^(?:region|id|tags_all|timeouts|connection|count|depends_on|dynamic|for_each|lifecycle|provider|provisioner)$", "u");

function validate17(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="aws_kms_key" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((func6.call(schema18.properties, key0)) || (pattern1.test(key0)))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.bypass_policy_lockout_safety_check !== undefined){
if(typeof data.bypass_policy_lockout_safety_check !== "boolean"){
const err1 = {instancePath:instancePath+"/bypass_policy_lockout_safety_check",schemaPath:"#/properties/bypass_policy_lockout_safety_check/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.custom_key_store_id !== undefined){
let data1 = data.custom_key_store_id;
if(((typeof data1 !== "string") && (!((typeof data1 == "number") && (isFinite(data1))))) && (typeof data1 !== "boolean")){
const err2 = {instancePath:instancePath+"/custom_key_store_id",schemaPath:"#/properties/custom_key_store_id/type",keyword:"type",params:{type: schema18.properties.custom_key_store_id.type}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.customer_master_key_spec !== undefined){
let data2 = data.customer_master_key_spec;
if(((typeof data2 !== "string") && (!((typeof data2 == "number") && (isFinite(data2))))) && (typeof data2 !== "boolean")){
const err3 = {instancePath:instancePath+"/customer_master_key_spec",schemaPath:"#/properties/customer_master_key_spec/type",keyword:"type",params:{type: schema18.properties.customer_master_key_spec.type}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.deletion_window_in_days !== undefined){
let data3 = data.deletion_window_in_days;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err4 = {instancePath:instancePath+"/deletion_window_in_days",schemaPath:"#/properties/deletion_window_in_days/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.description !== undefined){
let data4 = data.description;
if(((typeof data4 !== "string") && (!((typeof data4 == "number") && (isFinite(data4))))) && (typeof data4 !== "boolean")){
const err5 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: schema18.properties.description.type}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.enable_key_rotation !== undefined){
if(typeof data.enable_key_rotation !== "boolean"){
const err6 = {instancePath:instancePath+"/enable_key_rotation",schemaPath:"#/properties/enable_key_rotation/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.is_enabled !== undefined){
if(typeof data.is_enabled !== "boolean"){
const err7 = {instancePath:instancePath+"/is_enabled",schemaPath:"#/properties/is_enabled/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.key_usage !== undefined){
let data7 = data.key_usage;
if(((typeof data7 !== "string") && (!((typeof data7 == "number") && (isFinite(data7))))) && (typeof data7 !== "boolean")){
const err8 = {instancePath:instancePath+"/key_usage",schemaPath:"#/properties/key_usage/type",keyword:"type",params:{type: schema18.properties.key_usage.type}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.multi_region !== undefined){
if(typeof data.multi_region !== "boolean"){
const err9 = {instancePath:instancePath+"/multi_region",schemaPath:"#/properties/multi_region/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.policy !== undefined){
let data9 = data.policy;
if(((typeof data9 !== "string") && (!((typeof data9 == "number") && (isFinite(data9))))) && (typeof data9 !== "boolean")){
const err10 = {instancePath:instancePath+"/policy",schemaPath:"#/properties/policy/type",keyword:"type",params:{type: schema18.properties.policy.type}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.rotation_period_in_days !== undefined){
let data10 = data.rotation_period_in_days;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
const err11 = {instancePath:instancePath+"/rotation_period_in_days",schemaPath:"#/properties/rotation_period_in_days/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.tags !== undefined){
let data11 = data.tags;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
for(const key1 in data11){
let data12 = data11[key1];
if(((typeof data12 !== "string") && (!((typeof data12 == "number") && (isFinite(data12))))) && (typeof data12 !== "boolean")){
const err12 = {instancePath:instancePath+"/tags/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tags/additionalProperties/type",keyword:"type",params:{type: schema18.properties.tags.additionalProperties.type}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.xks_key_id !== undefined){
let data13 = data.xks_key_id;
if(((typeof data13 !== "string") && (!((typeof data13 == "number") && (isFinite(data13))))) && (typeof data13 !== "boolean")){
const err14 = {instancePath:instancePath+"/xks_key_id",schemaPath:"#/properties/xks_key_id/type",keyword:"type",params:{type: schema18.properties.xks_key_id.type}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
validate17.errors = vErrors;
return errors === 0;
}

export const aws_kms_external_key = validate18;
const schema19 = {"type":"object","additionalProperties":false,"patternProperties":{"^(?:region|id|tags_all|timeouts|connection|count|depends_on|dynamic|for_each|lifecycle|provider|provisioner)$":{}},"properties":{"bypass_policy_lockout_safety_check":{"type":"boolean"},"deletion_window_in_days":{"type":"integer"},"description":{"type":["string","number","boolean"]},"enabled":{"type":"boolean"},"key_material_base64":{"type":["string","number","boolean"]},"key_spec":{"type":["string","number","boolean"]},"key_usage":{"type":["string","number","boolean"]},"multi_region":{"type":"boolean"},"policy":{"type":["string","number","boolean"]},"tags":{"type":"object","additionalProperties":{"type":["string","number","boolean"]}},"valid_to":{"type":["string","number","boolean"]}},"$id":"aws_kms_external_key"};

function validate18(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="aws_kms_external_key" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((func6.call(schema19.properties, key0)) || (pattern1.test(key0)))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.bypass_policy_lockout_safety_check !== undefined){
if(typeof data.bypass_policy_lockout_safety_check !== "boolean"){
const err1 = {instancePath:instancePath+"/bypass_policy_lockout_safety_check",schemaPath:"#/properties/bypass_policy_lockout_safety_check/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.deletion_window_in_days !== undefined){
let data1 = data.deletion_window_in_days;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err2 = {instancePath:instancePath+"/deletion_window_in_days",schemaPath:"#/properties/deletion_window_in_days/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.description !== undefined){
let data2 = data.description;
if(((typeof data2 !== "string") && (!((typeof data2 == "number") && (isFinite(data2))))) && (typeof data2 !== "boolean")){
const err3 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: schema19.properties.description.type}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.enabled !== undefined){
if(typeof data.enabled !== "boolean"){
const err4 = {instancePath:instancePath+"/enabled",schemaPath:"#/properties/enabled/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.key_material_base64 !== undefined){
let data4 = data.key_material_base64;
if(((typeof data4 !== "string") && (!((typeof data4 == "number") && (isFinite(data4))))) && (typeof data4 !== "boolean")){
const err5 = {instancePath:instancePath+"/key_material_base64",schemaPath:"#/properties/key_material_base64/type",keyword:"type",params:{type: schema19.properties.key_material_base64.type}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.key_spec !== undefined){
let data5 = data.key_spec;
if(((typeof data5 !== "string") && (!((typeof data5 == "number") && (isFinite(data5))))) && (typeof data5 !== "boolean")){
const err6 = {instancePath:instancePath+"/key_spec",schemaPath:"#/properties/key_spec/type",keyword:"type",params:{type: schema19.properties.key_spec.type}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.key_usage !== undefined){
let data6 = data.key_usage;
if(((typeof data6 !== "string") && (!((typeof data6 == "number") && (isFinite(data6))))) && (typeof data6 !== "boolean")){
const err7 = {instancePath:instancePath+"/key_usage",schemaPath:"#/properties/key_usage/type",keyword:"type",params:{type: schema19.properties.key_usage.type}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.multi_region !== undefined){
if(typeof data.multi_region !== "boolean"){
const err8 = {instancePath:instancePath+"/multi_region",schemaPath:"#/properties/multi_region/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.policy !== undefined){
let data8 = data.policy;
if(((typeof data8 !== "string") && (!((typeof data8 == "number") && (isFinite(data8))))) && (typeof data8 !== "boolean")){
const err9 = {instancePath:instancePath+"/policy",schemaPath:"#/properties/policy/type",keyword:"type",params:{type: schema19.properties.policy.type}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.tags !== undefined){
let data9 = data.tags;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
for(const key1 in data9){
let data10 = data9[key1];
if(((typeof data10 !== "string") && (!((typeof data10 == "number") && (isFinite(data10))))) && (typeof data10 !== "boolean")){
const err10 = {instancePath:instancePath+"/tags/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tags/additionalProperties/type",keyword:"type",params:{type: schema19.properties.tags.additionalProperties.type}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.valid_to !== undefined){
let data11 = data.valid_to;
if(((typeof data11 !== "string") && (!((typeof data11 == "number") && (isFinite(data11))))) && (typeof data11 !== "boolean")){
const err12 = {instancePath:instancePath+"/valid_to",schemaPath:"#/properties/valid_to/type",keyword:"type",params:{type: schema19.properties.valid_to.type}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
validate18.errors = vErrors;
return errors === 0;
}

export const aws_kms_replica_key = validate19;
const schema20 = {"type":"object","additionalProperties":false,"required":["primary_key_arn"],"patternProperties":{"^(?:region|id|tags_all|timeouts|connection|count|depends_on|dynamic|for_each|lifecycle|provider|provisioner)$":{}},"properties":{"bypass_policy_lockout_safety_check":{"type":"boolean"},"deletion_window_in_days":{"type":"integer"},"description":{"type":["string","number","boolean"]},"enabled":{"type":"boolean"},"policy":{"type":["string","number","boolean"]},"primary_key_arn":{"type":["string","number","boolean"]},"tags":{"type":"object","additionalProperties":{"type":["string","number","boolean"]}}},"$id":"aws_kms_replica_key"};

function validate19(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="aws_kms_replica_key" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.primary_key_arn === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "primary_key_arn"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "bypass_policy_lockout_safety_check") || (key0 === "deletion_window_in_days")) || (key0 === "description")) || (key0 === "enabled")) || (key0 === "policy")) || (key0 === "primary_key_arn")) || (key0 === "tags")) || (pattern1.test(key0)))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.bypass_policy_lockout_safety_check !== undefined){
if(typeof data.bypass_policy_lockout_safety_check !== "boolean"){
const err2 = {instancePath:instancePath+"/bypass_policy_lockout_safety_check",schemaPath:"#/properties/bypass_policy_lockout_safety_check/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.deletion_window_in_days !== undefined){
let data1 = data.deletion_window_in_days;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err3 = {instancePath:instancePath+"/deletion_window_in_days",schemaPath:"#/properties/deletion_window_in_days/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.description !== undefined){
let data2 = data.description;
if(((typeof data2 !== "string") && (!((typeof data2 == "number") && (isFinite(data2))))) && (typeof data2 !== "boolean")){
const err4 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: schema20.properties.description.type}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.enabled !== undefined){
if(typeof data.enabled !== "boolean"){
const err5 = {instancePath:instancePath+"/enabled",schemaPath:"#/properties/enabled/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.policy !== undefined){
let data4 = data.policy;
if(((typeof data4 !== "string") && (!((typeof data4 == "number") && (isFinite(data4))))) && (typeof data4 !== "boolean")){
const err6 = {instancePath:instancePath+"/policy",schemaPath:"#/properties/policy/type",keyword:"type",params:{type: schema20.properties.policy.type}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.primary_key_arn !== undefined){
let data5 = data.primary_key_arn;
if(((typeof data5 !== "string") && (!((typeof data5 == "number") && (isFinite(data5))))) && (typeof data5 !== "boolean")){
const err7 = {instancePath:instancePath+"/primary_key_arn",schemaPath:"#/properties/primary_key_arn/type",keyword:"type",params:{type: schema20.properties.primary_key_arn.type}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.tags !== undefined){
let data6 = data.tags;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key1 in data6){
let data7 = data6[key1];
if(((typeof data7 !== "string") && (!((typeof data7 == "number") && (isFinite(data7))))) && (typeof data7 !== "boolean")){
const err8 = {instancePath:instancePath+"/tags/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tags/additionalProperties/type",keyword:"type",params:{type: schema20.properties.tags.additionalProperties.type}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate19.errors = vErrors;
return errors === 0;
}

export const aws_kms_replica_external_key = validate20;
const schema21 = {"type":"object","additionalProperties":false,"required":["primary_key_arn"],"patternProperties":{"^(?:region|id|tags_all|timeouts|connection|count|depends_on|dynamic|for_each|lifecycle|provider|provisioner)$":{}},"properties":{"bypass_policy_lockout_safety_check":{"type":"boolean"},"deletion_window_in_days":{"type":"integer"},"description":{"type":["string","number","boolean"]},"enabled":{"type":"boolean"},"key_material_base64":{"type":["string","number","boolean"]},"policy":{"type":["string","number","boolean"]},"primary_key_arn":{"type":["string","number","boolean"]},"tags":{"type":"object","additionalProperties":{"type":["string","number","boolean"]}},"valid_to":{"type":["string","number","boolean"]}},"$id":"aws_kms_replica_external_key"};

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="aws_kms_replica_external_key" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.primary_key_arn === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "primary_key_arn"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((func6.call(schema21.properties, key0)) || (pattern1.test(key0)))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.bypass_policy_lockout_safety_check !== undefined){
if(typeof data.bypass_policy_lockout_safety_check !== "boolean"){
const err2 = {instancePath:instancePath+"/bypass_policy_lockout_safety_check",schemaPath:"#/properties/bypass_policy_lockout_safety_check/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.deletion_window_in_days !== undefined){
let data1 = data.deletion_window_in_days;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err3 = {instancePath:instancePath+"/deletion_window_in_days",schemaPath:"#/properties/deletion_window_in_days/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.description !== undefined){
let data2 = data.description;
if(((typeof data2 !== "string") && (!((typeof data2 == "number") && (isFinite(data2))))) && (typeof data2 !== "boolean")){
const err4 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: schema21.properties.description.type}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.enabled !== undefined){
if(typeof data.enabled !== "boolean"){
const err5 = {instancePath:instancePath+"/enabled",schemaPath:"#/properties/enabled/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.key_material_base64 !== undefined){
let data4 = data.key_material_base64;
if(((typeof data4 !== "string") && (!((typeof data4 == "number") && (isFinite(data4))))) && (typeof data4 !== "boolean")){
const err6 = {instancePath:instancePath+"/key_material_base64",schemaPath:"#/properties/key_material_base64/type",keyword:"type",params:{type: schema21.properties.key_material_base64.type}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.policy !== undefined){
let data5 = data.policy;
if(((typeof data5 !== "string") && (!((typeof data5 == "number") && (isFinite(data5))))) && (typeof data5 !== "boolean")){
const err7 = {instancePath:instancePath+"/policy",schemaPath:"#/properties/policy/type",keyword:"type",params:{type: schema21.properties.policy.type}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.primary_key_arn !== undefined){
let data6 = data.primary_key_arn;
if(((typeof data6 !== "string") && (!((typeof data6 == "number") && (isFinite(data6))))) && (typeof data6 !== "boolean")){
const err8 = {instancePath:instancePath+"/primary_key_arn",schemaPath:"#/properties/primary_key_arn/type",keyword:"type",params:{type: schema21.properties.primary_key_arn.type}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.tags !== undefined){
let data7 = data.tags;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key1 in data7){
let data8 = data7[key1];
if(((typeof data8 !== "string") && (!((typeof data8 == "number") && (isFinite(data8))))) && (typeof data8 !== "boolean")){
const err9 = {instancePath:instancePath+"/tags/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tags/additionalProperties/type",keyword:"type",params:{type: schema21.properties.tags.additionalProperties.type}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.valid_to !== undefined){
let data9 = data.valid_to;
if(((typeof data9 !== "string") && (!((typeof data9 == "number") && (isFinite(data9))))) && (typeof data9 !== "boolean")){
const err11 = {instancePath:instancePath+"/valid_to",schemaPath:"#/properties/valid_to/type",keyword:"type",params:{type: schema21.properties.valid_to.type}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}

export const aws_kms_alias = validate21;
const schema22 = {"type":"object","additionalProperties":false,"required":["target_key_id"],"patternProperties":{"^(?:region|id|tags_all|timeouts|connection|count|depends_on|dynamic|for_each|lifecycle|provider|provisioner)$":{}},"properties":{"name":{"type":["string","number","boolean"]},"name_prefix":{"type":["string","number","boolean"]},"target_key_id":{"type":["string","number","boolean"]}},"$id":"aws_kms_alias"};

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="aws_kms_alias" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.target_key_id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "target_key_id"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "name") || (key0 === "name_prefix")) || (key0 === "target_key_id")) || (pattern1.test(key0)))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(((typeof data0 !== "string") && (!((typeof data0 == "number") && (isFinite(data0))))) && (typeof data0 !== "boolean")){
const err2 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: schema22.properties.name.type}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.name_prefix !== undefined){
let data1 = data.name_prefix;
if(((typeof data1 !== "string") && (!((typeof data1 == "number") && (isFinite(data1))))) && (typeof data1 !== "boolean")){
const err3 = {instancePath:instancePath+"/name_prefix",schemaPath:"#/properties/name_prefix/type",keyword:"type",params:{type: schema22.properties.name_prefix.type}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.target_key_id !== undefined){
let data2 = data.target_key_id;
if(((typeof data2 !== "string") && (!((typeof data2 == "number") && (isFinite(data2))))) && (typeof data2 !== "boolean")){
const err4 = {instancePath:instancePath+"/target_key_id",schemaPath:"#/properties/target_key_id/type",keyword:"type",params:{type: schema22.properties.target_key_id.type}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}

export const VALIDATORS = {
  'AWS::KMS::Alias': AWS_KMS_Alias,
  'AWS::KMS::Key': AWS_KMS_Key,
  'AWS::KMS::ReplicaKey': AWS_KMS_ReplicaKey,
  'CreateAlias': CreateAlias,
  'CreateGrant': CreateGrant,
  'CreateKey': CreateKey,
  'ReplicateKey': ReplicateKey,
  'aws_kms_key': aws_kms_key,
  'aws_kms_external_key': aws_kms_external_key,
  'aws_kms_replica_key': aws_kms_replica_key,
  'aws_kms_replica_external_key': aws_kms_replica_external_key,
  'aws_kms_alias': aws_kms_alias,
}
